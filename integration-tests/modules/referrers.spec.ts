import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import {
  type DistributionModule,
  enrol,
  openDistribution,
  reconcile,
} from "../support/distribution-module"
import { readingOf } from "../support/sales"

const BONDED_AT = "2036-01-01T00:00:00.000Z"

/** A moment so many days after Zoe's bond began. */
const day = (days: number) =>
  new Date(Date.parse(BONDED_AT) + days * 86_400_000)

/** Ann brought Zoe's first order, when she was a guest; then Zoe followed a link of Bob's. */
describe("who brought a customer that applies", () => {
  let module: DistributionModule
  let clickId: string

  beforeEach(async () => {
    module = await openDistribution()
    await enrol(module, "ann")
    await enrol(module, "bob")
    await module.service.updateSettings({
      update: { bond_mode: "days", bond_days: 60, referral_window_days: 30 },
      actor: SYSTEM,
    })
    const order = {
      id: "order",
      code: "ANN-1",
      customerId: "cus_guest",
      placedAt: BONDED_AT,
    }
    await reconcile(module, [readingOf({ ...order, lines: [] })])
    const click = await module.service.recordClick({ code: "BOB-1" })
    clickId = click!.click_id
    await module.dataSource.query(
      "UPDATE distribution_click SET created_at = $1",
      [BONDED_AT]
    )
  })

  afterEach(() => module.close())

  const referrersAt = async (at: Date, byClick = true) => {
    const ids = await module.service.referrersOf({
      customerIds: ["cus_account", "cus_guest"],
      clickId: byClick ? clickId : null,
      at,
    })
    const distributors = await module.service.listDistributors()
    return ids.map((id) => distributors.find((one) => one.id === id)?.code)
  }

  const suspend = async (code: string) => {
    const [distributor] = await module.service.listDistributors({ code })
    await module.service.changeDistributorStatus({
      id: distributor!.id,
      status: "suspended",
      actor: SYSTEM,
    })
  }

  it("is asked of the click first, and then of the bond", async () => {
    expect(await referrersAt(day(30))).toEqual(["BOB-1", "ANN-1"])
    expect(await referrersAt(day(30), false)).toEqual(["ANN-1"])
  })

  it("is nobody by a click beyond the window, nor by a bond that ended", async () => {
    expect(await referrersAt(day(31))).toEqual(["ANN-1"])
    expect(await referrersAt(day(61))).toEqual([])
  })

  it("is nobody who is suspended, whose click hides no bond", async () => {
    await suspend("BOB-1")
    expect(await referrersAt(day(30))).toEqual(["ANN-1"])
    await suspend("ANN-1")
    expect(await referrersAt(day(30))).toEqual([])
  })
})
