import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminSettlementWork } from "../../../../api/types"
import { EmptyRow } from "../../../components/empty-row"
import { Section } from "../../../components/section"
import { BulkResult } from "../../../components/statement/bulk-result"
import { useSettlementWork } from "../../../hooks/api/settlement"
import { useBulk } from "../../../hooks/use-bulk"
import { shownAlready } from "../../../lib/shown-already"

const STATEMENTS = "/distribution/settlement/statements"

/** Where what is counted stands; lists are filtered as their tables write it to the address. */
const lists: Record<keyof AdminSettlementWork, string> = {
  to_issue: `${STATEMENTS}?status=["draft"]`,
  to_approve: `${STATEMENTS}?status=["in_review"]&is_review_over="true"&has_open_dispute="false"`,
  open_disputes: `${STATEMENTS}?has_open_dispute="true"`,
  due_to_pay: `${STATEMENTS}?status=["approved"]&order=due_at`,
  in_review: `${STATEMENTS}?status=["in_review"]`,
}

const kinds = Object.keys(lists) as (keyof AdminSettlementWork)[]

/** What is to be done, in the order in which it comes. */
export function WorkSection() {
  const { t } = useTranslation()
  const { data, isPending, isError } = useSettlementWork()
  const bulk = useBulk()
  const work = data?.work
  const waiting = kinds.filter((kind) => work && work[kind] > 0)
  const verbs: Partial<Record<keyof AdminSettlementWork, Verb>> = {
    to_issue: {
      label: t("distribution.statements.issue.all"),
      onClick: () => void bulk.issue().catch(shownAlready),
    },
    to_approve: {
      label: t("distribution.statements.approve.all"),
      onClick: () => void bulk.approve({ all_due: true }).catch(shownAlready),
    },
  }
  return (
    <Section
      title={t("distribution.settlement.work.title")}
      aside={
        <Button size="small" variant="secondary" asChild>
          <Link to={STATEMENTS}>
            {t("distribution.settlement.tabs.statements")}
          </Link>
        </Button>
      }
      isLoading={isPending}
      isUnreadable={isError && !data}
    >
      {work &&
        waiting.map((kind) => (
          <WorkRow
            key={kind}
            kind={kind}
            count={work[kind]}
            verb={verbs[kind]}
            isPending={bulk.isPending}
          />
        ))}
      {waiting.length === 0 && (
        <EmptyRow text={t("distribution.settlement.work.nothing")} />
      )}
      <BulkResult bulk={bulk} />
    </Section>
  )
}

interface Verb {
  label: string
  onClick: () => void
}

interface WorkRowProps {
  kind: keyof AdminSettlementWork
  count: number
  verb?: Verb
  isPending: boolean
}

function WorkRow({ kind, count, verb, isPending }: WorkRowProps) {
  const { t } = useTranslation()
  const what = t(`distribution.settlement.work.${kind}`)
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
      <div className="flex min-w-0 items-baseline gap-x-4">
        <Text
          size="large"
          weight="plus"
          className="w-8 shrink-0 text-right tabular-nums"
        >
          {count}
        </Text>
        <div>
          <Text size="small" leading="compact" weight="plus">
            {what}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t(`distribution.settlement.work.${kind}Hint`)}
          </Text>
        </div>
      </div>
      <div className="ml-auto flex shrink-0 items-center gap-x-2">
        <Button size="small" variant="transparent" asChild>
          <Link
            to={lists[kind]}
            aria-label={t("distribution.settlement.work.showOf", { what })}
          >
            {t("distribution.settlement.work.show")}
          </Link>
        </Button>
        {verb && (
          <Button
            size="small"
            variant="secondary"
            isLoading={isPending}
            onClick={verb.onClick}
          >
            {verb.label}
          </Button>
        )}
      </div>
    </div>
  )
}
