import type { DataSource, EntityManager } from "typeorm"
import { checkLedger } from "../../src/modules/distribution/ledger/check-ledger"

/** What all accounts hold together, the merchant's side with them, in minor units: 0 by law. */
export async function totalOfAllAccounts(
  manager: EntityManager
): Promise<string> {
  const [row] = await manager.query<{ total: string }[]>(
    `SELECT (coalesce((SELECT sum(balance) FROM distribution_account), 0)
             + coalesce((SELECT sum(CASE WHEN credit_account_id LIKE 'house:%' THEN amount
                                         WHEN debit_account_id LIKE 'house:%' THEN -amount
                                         ELSE 0 END)
                           FROM distribution_transfer), 0))::text AS total`
  )
  return row!.total
}

/** What the ledger's own check finds wrong. */
export async function brokenLaws(manager: EntityManager): Promise<string[]> {
  const { checks } = await checkLedger(manager)
  return checks
    .filter(({ violations }) => violations > 0)
    .map(({ name, violations }) => `${name}: ${violations}`)
}

export interface BankReport {
  /** How many snapshots were read. */
  snapshots: number
  /** What was wrong in any of them. */
  faults: string[]
}

/** Reads the whole ledger again and again, each time in one snapshot, for as long as the work goes on. */
export async function watchBank(
  dataSource: DataSource,
  readers: number,
  work: () => Promise<void>
): Promise<BankReport> {
  const report: BankReport = { snapshots: 0, faults: [] }
  let isOver = false
  const read = async () => {
    while (!isOver) {
      report.faults.push(...(await faultsNow(dataSource)))
      report.snapshots++
    }
  }
  const reading = Promise.all(Array.from({ length: readers }, read))
  try {
    await work()
  } finally {
    isOver = true
    await reading
  }
  return report
}

function faultsNow(dataSource: DataSource): Promise<string[]> {
  return dataSource.transaction("REPEATABLE READ", async (manager) => {
    const total = await totalOfAllAccounts(manager)
    const broken = await brokenLaws(manager)
    return total === "0" ? broken : [...broken, `all accounts hold ${total}`]
  })
}
