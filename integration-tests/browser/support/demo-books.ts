import { SYSTEM } from "../../../src/modules/distribution/audit/record-audit"
import { createDataSource } from "../../../src/modules/distribution/data-source"
import DistributionModuleService from "../../../src/modules/distribution/service"

/** After every hold of what the demo sold. */
const AFTER_EVERY_HOLD = new Date("2099-01-01T00:00:00.000Z")

/** The module on the demo's own database: what the calendar would do, and distributors in their portal. */
export interface DemoBooks {
  settlement: DistributionModuleService["settlement"]
  /** As it is before the job that closes periods has run for the first time. */
  forgetPeriods: () => Promise<unknown>
  releaseHolds: () => Promise<unknown>
  /** Books a bonus on the available balance. */
  give: (distributorId: string, minor: number) => Promise<unknown>
  /** Closes the month in which the demo was started, as if it were over. */
  closeThisMonth: () => Promise<void>
  close: () => Promise<void>
}

export async function openDemoBooks(): Promise<DemoBooks> {
  const database = { clientUrl: process.env.DEMO_DATABASE_URL }
  const dataSource = createDataSource({ database })
  await dataSource.initialize()
  const service = new DistributionModuleService({ dataSource })
  const { settlement } = service
  return {
    settlement,
    forgetPeriods: () =>
      dataSource.query("DELETE FROM distribution_settlement_period"),
    releaseHolds: () =>
      service.releaseHolds({ until: AFTER_EVERY_HOLD, limit: 1_000 }),
    give: (distributorId, minor) =>
      settlement.adjust({
        distributorId,
        currency: "eur",
        kind: "bonus",
        amountMinor: BigInt(minor),
        reason: "For the fair in spring",
        actor: SYSTEM,
      }),
    closeThisMonth: async () => {
      const now = nextMonth()
      for (const { id } of await settlement.openPeriods(now)) {
        const chunk = { periodId: id, now, limit: 1_000 }
        await settlement.closeChunk(chunk)
      }
    },
    close: () => dataSource.destroy(),
  }
}

function nextMonth(): Date {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1, 1))
}
