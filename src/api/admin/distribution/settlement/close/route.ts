import { nudgeClosing, openPeriodsWorkflow } from "../../../../../workflows"
import { distributionOf } from "../../../../../workflows/steps/module"
import type { AdminCloseResponse } from "../../../../types"
import { keyed } from "../../../../shared/keyed"
import { presentPeriods } from "../present-periods"

/** Answers before the closing is done: a large programme takes minutes. */
export const POST = keyed<Record<string, never>, AdminCloseResponse>(
  async (req, res) => {
    const { result } = await openPeriodsWorkflow(req.scope).run({ input: {} })
    const rows = await distributionOf(req.scope).listSettlementPeriods(
      { id: result.period_ids },
      { take: null, order: { ends_at: "ASC" } }
    )
    const periods = await presentPeriods(req.scope, rows)
    void nudgeClosing(req.scope)
    res.json({ periods })
  }
)
