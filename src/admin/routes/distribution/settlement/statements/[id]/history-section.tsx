import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminAuditEntry } from "../../../../../../api/types"
import { EmptyRow } from "../../../../../components/empty-row"
import { Section } from "../../../../../components/section"
import { ShowMore } from "../../../../../components/show-more"
import { UserName } from "../../../../../components/user-name"
import { useHistory } from "../../../../../hooks/api/statements"
import { useFormat } from "../../../../../hooks/use-format"

const actions: Record<string, string> = {
  "statement.requested": "statement_requested",
  "statement.issued": "statement_issued",
  "statement.approved": "statement_approved",
  "statement.voided": "statement_voided",
  "dispute.opened": "dispute_opened",
  "dispute.answered": "dispute_answered",
}

/** Who did what with it, newest first. */
export function HistorySection({ id }: { id: string }) {
  const { t } = useTranslation()
  const { rows: entries, more, state } = useHistory(id)
  return (
    <Section title={t("distribution.statements.history.title")} {...state}>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
      {entries.length === 0 && (
        <EmptyRow text={t("distribution.statements.history.empty")} />
      )}
      <ShowMore {...more} />
    </Section>
  )
}

function Entry({ entry }: { entry: AdminAuditEntry }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const action = actions[entry.action] ?? "other"
  return (
    <div className="flex flex-col px-6 py-3">
      <Text size="small" leading="compact" weight="plus">
        {t(`distribution.statements.history.actions.${action}`)}
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {dateTime(entry.created_at)} · <Actor entry={entry} />
      </Text>
    </div>
  )
}

function Actor({
  entry: { actor_id, actor_type },
}: {
  entry: AdminAuditEntry
}) {
  const { t } = useTranslation()
  switch (actor_type) {
    case "user":
      return <UserName id={actor_id} />
    case "customer":
      return <>{t("distribution.statements.history.byDistributor")}</>
    default:
      return <>{t("distribution.statements.history.bySystem")}</>
  }
}
