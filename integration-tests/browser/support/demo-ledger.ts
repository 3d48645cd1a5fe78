import { createDataSource } from "../../../src/modules/distribution/data-source"
import DistributionModuleService from "../../../src/modules/distribution/service"
import { SYSTEM } from "../../../src/modules/distribution/audit/record-audit"

/** The module beside the demo, on its database: for what takes months of a shop's life. */
export interface DemoLedger {
  service: DistributionModuleService
  /** Makes an approved statement of so many cents and whatever else is available, due at once. */
  owe: (distributorId: string, cents: number) => Promise<void>
  close: () => Promise<void>
}

export async function openDemoLedger(): Promise<DemoLedger> {
  const database = { clientUrl: process.env.DEMO_DATABASE_URL }
  const dataSource = createDataSource({ database })
  await dataSource.initialize()
  const service = new DistributionModuleService({ dataSource })
  return {
    service,
    owe: (distributorId, cents) => owe(service, distributorId, cents),
    close: () => dataSource.destroy(),
  }
}

async function owe(
  { settlement }: DistributionModuleService,
  distributorId: string,
  cents: number
): Promise<void> {
  const actor = SYSTEM
  await settlement.adjust({
    distributorId,
    currency: "eur",
    kind: "bonus",
    amountMinor: BigInt(cents),
    reason: "Best newcomer of the month",
    actor,
  })
  const { id } = await settlement.settleOnRequest({
    distributorId,
    currency: "eur",
    actor,
    now: new Date(),
  })
  await settlement.approveStatements({
    ids: [id],
    beforeReviewEnds: true,
    actor,
    now: new Date(),
  })
}
