import { Button, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { VerdictRows } from "../../../components/growth/verdict-rows"
import { Section } from "../../../components/section"
import { useDecideProposals, useTierVerdicts } from "../../../hooks/api/growth"
import { shownAlready } from "../../../lib/shown-already"

/** As many as are decided at once. */
const SHOWN = 100

/** What evaluations proposed and nobody decided; nothing where there is nothing. */
export function ProposalsSection() {
  const { t } = useTranslation()
  const { data } = useTierVerdicts({ status: "proposed", limit: SHOWN })
  const confirm = usePrompt()
  const decide = useDecideProposals()
  const verdicts = data?.verdicts ?? []
  if (verdicts.length === 0) {
    return null
  }
  const decideOn = async (
    ids: (string | null)[],
    decision: "accept" | "decline"
  ) => {
    const known = ids.flatMap((id) => id ?? [])
    const { decided_ids } = await decide.mutateAsync({ ids: known, decision })
    toast.success(
      t(`distribution.growth.proposals.${decision}ed`, {
        count: decided_ids.length,
      })
    )
  }
  const acceptAll = async () => {
    const count = verdicts.length
    const isSure = await confirm({
      title: t("distribution.growth.proposals.confirm.title", { count }),
      description: t("distribution.growth.proposals.confirm.description"),
      confirmText: t("distribution.growth.proposals.accept"),
      cancelText: t("distribution.common.cancel"),
      variant: "confirmation",
    })
    if (isSure) {
      await decideOn(
        verdicts.map(({ id }) => id),
        "accept"
      )
    }
  }
  return (
    <Section
      title={t("distribution.growth.proposals.title", {
        count: data?.count ?? 0,
      })}
      aside={
        <Button
          size="small"
          variant="secondary"
          isLoading={decide.isPending}
          onClick={() => void acceptAll().catch(shownAlready)}
        >
          {t("distribution.growth.proposals.acceptAll", {
            count: verdicts.length,
          })}
        </Button>
      }
    >
      <VerdictRows
        verdicts={verdicts}
        actions={({ id }) => (
          <span className="flex justify-end gap-x-2">
            {(["accept", "decline"] as const).map((decision) => (
              <Button
                key={decision}
                size="small"
                variant="transparent"
                disabled={decide.isPending}
                onClick={() =>
                  void decideOn([id], decision).catch(shownAlready)
                }
              >
                {t(`distribution.growth.proposals.${decision}`)}
              </Button>
            ))}
          </span>
        )}
      />
    </Section>
  )
}
