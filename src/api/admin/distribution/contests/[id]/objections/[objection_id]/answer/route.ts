import { MedusaError } from "@medusajs/framework/utils"
import { answerContestObjectionWorkflow } from "../../../../../../../../workflows"
import { distributionOf } from "../../../../../../../../workflows/steps/module"
import { actorOf } from "../../../../../../../shared/actor"
import { metricDigits } from "../../../../../../../shared/growth/metric-digits"
import { keyed } from "../../../../../../../shared/keyed"
import type { AdminContestObjectionResponse } from "../../../../../../../types"
import { presentObjections } from "../../../../present-objections"
import type { AnswerObjection } from "../../../../validators"

export const POST = keyed<AnswerObjection, AdminContestObjectionResponse>(
  async (req, res) => {
    const { accept, answer, correction } = req.validatedBody
    const distribution = distributionOf(req.scope)
    const contest = await distribution.retrieveContest(req.params.id!)
    const id = req.params.objection_id!
    const asked = { id, contest_id: contest.id }
    if ((await distribution.listContestObjections(asked)).length === 0) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `There is no objection with id ${id}`
      )
    }
    await answerContestObjectionWorkflow(req.scope).run({
      input: {
        id,
        is_accepted: accept,
        answer,
        correction: correction && {
          distributor_id: correction.distributor_id,
          score: await metricDigits(req.scope, correction.score, contest),
        },
        actor: actorOf(req),
      },
    })
    const rows = await distribution.listContestObjections(asked)
    const [objection] = await presentObjections(req.scope, contest, rows)
    res.json({ objection: objection! })
  }
)
