import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminContest } from "../../../../../api/types"
import { contestTransitions } from "../../../../../modules/distribution/domain/growth/contest"
import { DraftActions } from "../../../../components/growth/draft-actions"
import { VerbButtons } from "../../../../components/growth/verb-buttons"
import {
  type ContestVerb,
  useContestVerb,
  useDeleteContest,
  useExportLeaderboard,
} from "../../../../hooks/api/contests"

const leadsTo = { open: "open", award: "awarded", cancel: "canceled" } as const

/** What can be done with a contest, by how far it is. */
export function ContestActions({ contest }: { contest: AdminContest }) {
  const { t } = useTranslation()
  const { id, name } = contest
  const carryOut = useContestVerb(id)
  const remove = useDeleteContest()
  const exporting = useExportLeaderboard(id)
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
      {contest.status === "draft" && (
        <DraftActions
          name={name}
          list="/distribution/contests"
          onDelete={() => remove.mutateAsync(id)}
        />
      )}
      <VerbButtons<ContestVerb>
        of="contests"
        name={name}
        verbs={verbsOf(contest)}
        ending="cancel"
        isDangerous
        isPending={carryOut.isPending}
        onVerb={carryOut.mutateAsync}
      />
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
