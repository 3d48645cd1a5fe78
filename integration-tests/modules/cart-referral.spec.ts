import type { Distributor } from "../../src/modules/distribution/entities"
import {
  type DistributionModule,
  enrol,
  openDistribution,
  reconcile,
} from "../support/distribution-module"
import { readingOf } from "../support/sales"

/** A shopper types Ann's code and follows Bob's link, in either order. */
describe("a cart that was referred more than once", () => {
  let module: DistributionModule
  let ann: Distributor
  let bob: Distributor

  beforeEach(async () => {
    module = await openDistribution()
    ann = await enrol(module, "ann")
    bob = await enrol(module, "bob")
  })

  afterEach(() => module.close())

  const type = ({ code }: Distributor) =>
    module.service.referCart({ cart_id: "cart", code })

  const follow = async ({ code }: Distributor) => {
    const click = await module.service.recordClick({ code })
    return module.service.referCart({
      cart_id: "cart",
      click_id: click!.click_id,
    })
  }

  const suspend = ({ id }: Distributor) =>
    module.service.changeDistributorStatus({
      id,
      status: "suspended",
      actor: { id: null, type: "system" },
    })

  /** Whose the order of the cart becomes, and by what. */
  const outcome = async () => {
    const { snapshot, facts } = readingOf({
      id: "order",
      lines: [{ quantity: 1, unitNet: 1_000 }],
    })
    const placedAt = new Date().toISOString()
    await reconcile(module, [
      {
        snapshot: { ...snapshot, placedAt },
        facts: { ...facts, cartId: "cart" },
      },
    ])
    const [order] = await module.service.listAttributions()
    return [order!.distributor_id, order!.evidence]
  }

  it("keeps the code that was typed before a link was followed", async () => {
    await type(ann)
    expect((await follow(bob)).id).toBe(ann.id)
    expect(await outcome()).toEqual([ann.id, "code"])
  })

  it("takes the code that is typed after a link was followed", async () => {
    await follow(bob)
    expect((await type(ann)).id).toBe(ann.id)
    expect(await outcome()).toEqual([ann.id, "code"])
  })

  it("falls back on the click when the code's owner may no longer earn", async () => {
    await type(ann)
    await follow(bob)
    await suspend(ann)
    expect((await follow(bob)).id).toBe(bob.id)
    expect(await outcome()).toEqual([bob.id, "click"])
  })

  it("belongs to the later of two codes, and of two clicks", async () => {
    await type(ann)
    expect((await type(bob)).id).toBe(bob.id)
    await module.service.removeCartReferral("cart")
    await follow(bob)
    expect((await follow(ann)).id).toBe(ann.id)
    expect(await outcome()).toEqual([ann.id, "click"])
  })
})
