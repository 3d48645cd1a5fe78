import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminDistributor } from "../../../../../../api/types"
import { EmptyRow } from "../../../../../components/empty-row"
import { GroupSentence } from "../../../../../components/growth/group-sentence"
import { Section } from "../../../../../components/section"
import { useTiers } from "../../../../../hooks/api/programme"
import { useFormat } from "../../../../../hooks/use-format"

/** The tier it is in, what keeps it there and what the next one asks. */
export function StandingSection({
  distributor,
}: {
  distributor: AdminDistributor
}) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const { data } = useTiers()
  const tiers = data?.tiers ?? []
  const place = tiers.findIndex(({ id }) => id === distributor.tier_id)
  const keep = tiers[place]?.criteria?.keep
  const next = tiers.slice(place + 1).find(({ criteria }) => criteria?.reach)
  return (
    <Section title={t("distribution.growth.standing.title")}>
      <SectionRow
        title={t("distribution.fields.tier")}
        value={
          <Link
            to={`/distribution/tiers/${distributor.tier_id}`}
            className="text-ui-fg-interactive"
          >
            {distributor.tier.name}
          </Link>
        }
      />
      <SectionRow
        title={t("distribution.growth.standing.since")}
        value={date(distributor.tier_since)}
      />
      {distributor.tier_protected_until && (
        <SectionRow
          title={t("distribution.growth.protectedUntil")}
          value={date(distributor.tier_protected_until)}
        />
      )}
      {keep && <Asked title={t("distribution.growth.keep")} group={keep} />}
      {next?.criteria?.reach ? (
        <Asked
          title={t("distribution.growth.standing.next", { tier: next.name })}
          group={next.criteria.reach}
        />
      ) : (
        <EmptyRow text={t("distribution.growth.standing.noNext")} />
      )}
    </Section>
  )
}

function Asked({
  title,
  group,
}: {
  title: string
  group: Parameters<typeof GroupSentence>[0]["group"]
}) {
  return (
    <div className="text-ui-fg-subtle flex flex-col gap-y-2 px-6 py-4">
      <span className="txt-compact-small-plus">{title}</span>
      <GroupSentence group={group} />
    </div>
  )
}
