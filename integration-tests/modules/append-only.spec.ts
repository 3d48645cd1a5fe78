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
    await module.service.publishPlan({
      terms: { rates_ppm: { tier_standard: [100_000] } },
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
    ["transfers", "distribution_transfer"],
    ["audit entries", "distribution_audit_entry"],
    ["plan versions", "distribution_plan"],
  ])("of %s", (_, table) => {
    it.each([
      ["changed", "UPDATE", `UPDATE ${table} SET created_at = now()`],
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
})
