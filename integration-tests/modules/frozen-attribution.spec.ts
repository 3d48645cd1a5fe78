import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import {
  type DistributionModule,
  enrol,
  openDistribution,
  reconcile,
} from "../support/distribution-module"
import { readingOf } from "../support/sales"

/** An order keeps whose it is and by which terms, whatever is typed into the database. */
describe("an attribution", () => {
  let module: DistributionModule

  const sale = {
    id: "order",
    code: "ANN-1",
    lines: [{ quantity: 2, unitNet: 1_000 }],
  }

  beforeAll(async () => {
    module = await openDistribution()
    await enrol(module, "ann")
    await enrol(module, "bob")
    await reconcile(module, [readingOf(sale)])
    await module.service.plans.publish({
      terms: { rates_ppm: { tier_standard: [100_000] } },
      actor: SYSTEM,
    })
  })

  afterAll(() => module.close())

  const attribution = async () => {
    const [row] = await module.service.listAttributions()
    return row!
  }

  it.each([
    ["order", "order_id = 'another'"],
    [
      "distributor",
      "distributor_id = (SELECT id FROM distribution_distributor WHERE code = 'BOB-1')",
    ],
    ["lack of a distributor", "distributor_id = NULL"],
    ["evidence", "evidence = 'bond'"],
    ["chain", "chain = '[]'"],
    [
      "plan",
      "plan_id = (SELECT id FROM distribution_plan ORDER BY version DESC LIMIT 1)",
    ],
    ["being an own purchase", "is_own_purchase = true"],
  ])("is not given another %s", async (_, change) => {
    const before = await attribution()
    await expect(
      module.dataSource.query(`UPDATE distribution_attribution SET ${change}`)
    ).rejects.toThrow("distribution_attribution is frozen")
    expect(await attribution()).toEqual(before)
  })

  it("follows what becomes of the order", async () => {
    await reconcile(module, [readingOf(sale, { returned: [1] })])
    const { snapshot } = await attribution()
    expect(snapshot).toMatchObject({ lines: [{ kept: 1 }] })
  })
})
