import { Button, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { AdminContest } from "../../../../../api/types"
import { contestTransitions } from "../../../../../modules/distribution/domain/growth/contest"
import { DraftActions } from "../../../../components/growth/draft-actions"
import {
  type ContestVerb,
  useContestVerb,
  useDeleteContest,
  useExportLeaderboard,
} from "../../../../hooks/api/contests"
import { useAskDelete } from "../../../../hooks/use-ask-delete"
import { announce } from "../../../../lib/announce"

const leadsTo = { open: "open", award: "awarded", cancel: "canceled" } as const

/** What can be done with a contest, by how far it is. */
export function ContestActions({ contest }: { contest: AdminContest }) {
  const { t } = useTranslation()
  const confirm = usePrompt()
  const carryOut = useContestVerb(contest.id)
  const exporting = useExportLeaderboard(contest.id)
  const ask = async (verb: ContestVerb) => {
    const isSure = await confirm({
      title: t(`distribution.contests.verbs.${verb}.title`, {
        name: contest.name,
      }),
      description: t(`distribution.contests.verbs.${verb}.description`),
      confirmText: t(`distribution.contests.verbs.${verb}.label`),
      cancelText: t("distribution.common.cancel"),
      variant: verb === "cancel" ? "danger" : "confirmation",
    })
    if (isSure) {
      await announce(
        carryOut.mutateAsync(verb),
        t(`distribution.contests.verbs.${verb}.done`)
      )
    }
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      {contest.standing_count > 0 && (
        <Button
          size="small"
          variant="transparent"
          isLoading={exporting.isPending}
          onClick={() => exporting.mutate()}
        >
          {t("distribution.contests.export")}
        </Button>
      )}
      {contest.status === "draft" && <ContestDraftActions contest={contest} />}
      {verbsOf(contest).map((verb) => (
        <Button
          key={verb}
          size="small"
          variant={verb === "cancel" ? "transparent" : "secondary"}
          isLoading={carryOut.isPending}
          onClick={() => void ask(verb)}
        >
          {t(`distribution.contests.verbs.${verb}.label`)}
        </Button>
      ))}
    </div>
  )
}

/** What its status leads to; a draft, which nobody saw, is deleted and not called off. */
function verbsOf({ status }: AdminContest): ContestVerb[] {
  const next: readonly string[] = contestTransitions[status]
  return (["cancel", "open", "award"] as const).filter(
    (verb) =>
      next.includes(leadsTo[verb]) && !(verb === "cancel" && status === "draft")
  )
}

function ContestDraftActions({
  contest: { id, name },
}: {
  contest: AdminContest
}) {
  const { t } = useTranslation()
  const ask = useAskDelete()
  const navigate = useNavigate()
  const { mutateAsync } = useDeleteContest()
  const remove = () =>
    ask({
      title: t("distribution.contests.delete.title", { name }),
      description: t("distribution.contests.delete.description"),
      label: t("distribution.contests.delete.label"),
      done: t("distribution.contests.delete.done", { name }),
      remove: () => mutateAsync(id),
      leave: () => navigate("/distribution/contests", { replace: true }),
    })
  return (
    <DraftActions
      deleteLabel={t("distribution.contests.delete.label")}
      onDelete={() => void remove()}
    />
  )
}
