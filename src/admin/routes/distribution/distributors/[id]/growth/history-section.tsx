import { useTranslation } from "react-i18next"
import { Badge, Text } from "@medusajs/ui"
import type { AdminTierChange } from "../../../../../../api/types"
import { EmptyRow } from "../../../../../components/empty-row"
import { EvidenceList } from "../../../../../components/growth/evidence-list"
import { Section } from "../../../../../components/section"
import { ShowMore } from "../../../../../components/show-more"
import { useTierChanges } from "../../../../../hooks/api/growth"
import { useFormat } from "../../../../../hooks/use-format"

/** Every step from tier to tier, with who or what made it and by which results. */
export function HistorySection({ id }: { id: string }) {
  const { t } = useTranslation()
  const { rows: changes, more, state } = useTierChanges(id)
  return (
    <Section title={t("distribution.growth.history.title")} {...state}>
      {changes.map((change) => (
        <Change key={change.id} change={change} />
      ))}
      {changes.length === 0 && (
        <EmptyRow text={t("distribution.growth.history.empty")} />
      )}
      <ShowMore {...more} />
    </Section>
  )
}

function Change({ change }: { change: AdminTierChange }) {
  const { t } = useTranslation()
  const { date, dateTime } = useFormat()
  const { from_tier, to_tier, protected_until } = change
  const by = change.actor_name ? ` · ${change.actor_name}` : ""
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex flex-wrap items-center gap-2">
        <Text size="small" leading="compact" weight="plus">
          {t("distribution.growth.fromTo", {
            from: from_tier.name,
            to: to_tier.name,
          })}
        </Text>
        <Badge size="2xsmall">
          {t(`distribution.growth.causes.${change.cause}`)}
        </Badge>
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {dateTime(change.created_at)}
        {by}
      </Text>
      {change.reason && (
        <Text size="small" className="text-pretty">
          {change.reason}
        </Text>
      )}
      {protected_until && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("distribution.growth.history.protected", {
            day: date(protected_until),
          })}
        </Text>
      )}
      <EvidenceList evidence={change.evidence} />
    </div>
  )
}
