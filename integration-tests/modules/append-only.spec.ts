import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import {
  type DistributionModule,
  enrol,
  openDistribution,
  reconcile,
} from "../support/distribution-module"
import { readingOf } from "../support/sales"

/** Nobody rewrites history, not even by a statement typed into the database. */
describe("history", () => {
  let module: DistributionModule

  beforeAll(async () => {
    module = await openDistribution()
    await module.service.plans.publish({
      terms: { rates_ppm: { tier_standard: [100_000] } },
      actor: SYSTEM,
    })
    await module.service.costs.set({
      costs: [{ variant_id: "lamp", currency_code: "eur", amount: 5 }],
      digits: new Map([["eur", 2]]),
      actor: SYSTEM,
    })
    await enrol(module, "angela")
    await reconcile(module, [
      readingOf({
        id: "order",
        code: "ANGELA-1",
        lines: [{ quantity: 1, unitNet: 10_000 }],
      }),
    ])
  })

  afterAll(() => module.close())

  const rowsOf = (table: string): Promise<unknown[]> =>
    module.dataSource.query(`SELECT * FROM ${table} ORDER BY id`)

  describe.each([
    ["transfers", "distribution_transfer", "created_at"],
    ["audit entries", "distribution_audit_entry", "created_at"],
    ["plan versions", "distribution_plan", "created_at"],
    ["variant costs", "distribution_variant_cost", "valid_from"],
  ])("of %s", (_, table, moment) => {
    it.each([
      ["changed", "UPDATE", `UPDATE ${table} SET ${moment} = now()`],
      ["deleted", "DELETE", `DELETE FROM ${table}`],
      ["emptied", "TRUNCATE", `TRUNCATE ${table} CASCADE`],
    ])("cannot be %s", async (_, verb, statement) => {
      const before = await rowsOf(table)
      expect(before.length).toBeGreaterThan(0)
      await expect(module.dataSource.query(statement)).rejects.toThrow(
        `${table} is append-only: ${verb} refused`
      )
      expect(await rowsOf(table)).toEqual(before)
    })
  })

  it("keeps who earned a commission", async () => {
    await expect(
      module.dataSource.query(`DELETE FROM distribution_distributor`)
    ).rejects.toThrow("has commissions: DELETE refused")
  })

  it("keeps the attribution that a commission was earned under", async () => {
    await expect(
      module.dataSource.query(`DELETE FROM distribution_attribution`)
    ).rejects.toThrow("has commissions: DELETE refused")
  })
})
