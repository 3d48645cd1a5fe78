import type { Distributor } from "../../src/modules/distribution/entities"
import {
  type DistributionModule,
  enrol,
  openDistribution,
  reconcile,
} from "../support/distribution-module"
import { readingOf } from "../support/sales"

const DAY_IN_MS = 86_400_000

/** What can decide no order is forgotten, and nothing else: the window is 30 days, the margin 30. */
describe("clicks and referred carts that grow old", () => {
  let module: DistributionModule
  let ann: Distributor

  beforeEach(async () => {
    module = await openDistribution()
    ann = await enrol(module, "ann")
  })

  afterEach(() => module.close())

  const clickOf = async (days: number): Promise<string> => {
    const click = await module.service.recordClick(ann)
    await module.dataSource.query(
      `UPDATE distribution_click SET created_at = now() - make_interval(days => $2)
        WHERE id = $1`,
      [click!.click_id, days]
    )
    return click!.click_id
  }

  const cartOf = async (
    cart_id: string,
    days: number,
    reference: { code: string } | { click_id: string }
  ): Promise<string> => {
    await module.service.referCart({ cart_id, ...reference })
    await module.dataSource.query(
      `UPDATE distribution_cart_referral SET updated_at = now() - make_interval(days => $2)
        WHERE cart_id = $1`,
      [cart_id, days]
    )
    return cart_id
  }

  const order = async (cartId: string, daysAgo: number) => {
    const { snapshot, facts } = readingOf({
      id: `order_${cartId}`,
      lines: [{ quantity: 1, unitNet: 1_000 }],
    })
    const placedAt = new Date(Date.now() - daysAgo * DAY_IN_MS).toISOString()
    await reconcile(module, [
      { snapshot: { ...snapshot, placedAt }, facts: { ...facts, cartId } },
    ])
    const [attribution] = await module.service.listAttributions({
      order_id: `order_${cartId}`,
    })
    return attribution!
  }

  const clicks = async () =>
    (await module.service.listClicks()).map(({ id }) => id).sort()

  const carts = async () =>
    (await module.service.listCartReferrals())
      .map(({ cart_id }) => cart_id)
      .sort()

  it("are gone a month after the window of their clicks", async () => {
    const old = await clickOf(61)
    const kept = [await clickOf(0), await clickOf(59)].sort()
    await cartOf("old", 61, { click_id: old })
    await cartOf("recent", 59, { click_id: old })
    await module.service.forgetOldReferrals()
    expect(await clicks()).toEqual(kept)
    expect(await carts()).toEqual(["recent"])
  })

  it("stay as long as a longer window lets them count", async () => {
    await module.service.updateSettings({
      update: { referral_window_days: 90 },
      actor: { id: null, type: "system" },
    })
    const click = await clickOf(119)
    await clickOf(121)
    await module.service.forgetOldReferrals()
    expect(await clicks()).toEqual([click])
  })

  it("still decide an order that is read a month late", async () => {
    const click_id = await clickOf(58)
    const cart = await cartOf("late", 58, { click_id })
    await module.service.forgetOldReferrals()
    expect(await order(cart, 29)).toMatchObject({
      distributor_id: ann.id,
      evidence: "click",
    })
  })

  it("leave a typed code on its cart for a year, for it counts whenever that is bought", async () => {
    await cartOf("typed", 364, { code: ann.code })
    await cartOf("abandoned", 366, { code: ann.code })
    await module.service.forgetOldReferrals()
    expect(await carts()).toEqual(["typed"])
    expect(await order("typed", 0)).toMatchObject({
      distributor_id: ann.id,
      evidence: "code",
    })
  })

  it("leave the orders that they decided as they were", async () => {
    const click_id = await clickOf(70)
    await cartOf("cart", 70, { click_id })
    const before = await order("cart", 69)
    await module.service.forgetOldReferrals()
    expect(await clicks()).toEqual([])
    const [after] = await module.service.listAttributions()
    expect(after).toEqual(before)
    expect(after!.evidence_detail).toMatchObject({ click_id })
  })

  it("are gone however many there are", async () => {
    await module.dataSource.query(
      `INSERT INTO distribution_click (id, distributor_id, code, created_at)
       SELECT 'clk_' || n, $1, $2, now() - interval '100 days'
         FROM generate_series(1, 10001) AS n`,
      [ann.id, ann.code]
    )
    await module.service.forgetOldReferrals()
    expect(await clicks()).toEqual([])
  })
})
