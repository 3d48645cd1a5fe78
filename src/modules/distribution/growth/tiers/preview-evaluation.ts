import type { DataSource } from "typeorm"
import { type Evaluated, evaluateTiers } from "./evaluate-tiers"
import { evaluatedDay } from "./record-evaluation"

export interface Preview extends Evaluated {
  day: string
}

/** What an evaluation would do as of a day, by today's criteria; nothing changes. */
export async function previewEvaluation(
  dataSource: DataSource,
  { day: asked, now }: { day?: string; now: Date }
): Promise<Preview> {
  return dataSource.transaction("REPEATABLE READ", async (manager) => {
    const day = await evaluatedDay(manager, asked, now)
    return { day, ...(await evaluateTiers(manager, day)) }
  })
}
