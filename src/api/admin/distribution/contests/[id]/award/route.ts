import { awardContestWorkflow } from "../../../../../../workflows"
import { actorOf } from "../../../../../shared/actor"
import { keyed } from "../../../../../shared/keyed"
import type { AdminContestResponse } from "../../../../../types"
import { presentContest } from "../../present-contests"

export const POST = keyed<object, AdminContestResponse>(async (req, res) => {
  const id = req.params.id!
  await awardContestWorkflow(req.scope).run({
    input: { id, actor: actorOf(req) },
  })
  res.json({ contest: await presentContest(req.scope, id) })
})
