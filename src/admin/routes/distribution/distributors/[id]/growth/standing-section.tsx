import { SectionRow } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type {
  AdminDistributor,
  GroupProgress,
  TierProgress,
} from "../../../../../../api/types"
import { EmptyRow } from "../../../../../components/empty-row"
import { GroupProgress as Progress } from "../../../../../components/growth/group-progress"
import { Section, SectionContent } from "../../../../../components/section"
import { useTierProgress } from "../../../../../hooks/api/growth"
import { useFormat } from "../../../../../hooks/use-format"

/** The tier it is in, how well it keeps it, and how near the next one is. */
export function StandingSection({
  distributor,
}: {
  distributor: AdminDistributor
}) {
  const { t } = useTranslation()
  const { date } = useFormat()
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
      {distributor.status === "active" ? (
        <Standing id={distributor.id} />
      ) : (
        <EmptyRow text={t("distribution.growth.standing.notActive")} />
      )}
    </Section>
  )
}

function Standing({ id }: { id: string }) {
  const { data, isPending, isError } = useTierProgress(id)
  return (
    <SectionContent isLoading={isPending} isUnreadable={isError && !data}>
      {data && <Ways progress={data.progress} />}
    </SectionContent>
  )
}

function Ways({ progress }: { progress: TierProgress }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const { keep, next, risk } = progress
  return (
    <>
      {risk?.grace_until_day && (
        <Text size="small" className="text-ui-tag-orange-text px-6 py-4">
          {t("distribution.growth.graceUntil", {
            tier: progress.tier.name,
            day: date(risk.grace_until_day),
          })}
        </Text>
      )}
      {keep && <Way title={t("distribution.growth.keep")} progress={keep} />}
      {next ? (
        <Way
          title={t("distribution.growth.standing.next", {
            tier: next.tier.name,
          })}
          progress={next.progress}
        />
      ) : (
        <EmptyRow text={t("distribution.growth.standing.noNext")} />
      )}
    </>
  )
}

function Way({ title, progress }: { title: string; progress: GroupProgress }) {
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {title}
      </Text>
      <Progress progress={progress} />
    </div>
  )
}
