import { Container, Heading, StatusBadge, Text } from "@medusajs/ui"
import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import type { AdminTier, GrowthGroup } from "../../../../../api/types"
import { EditLink } from "../../../../components/edit-link"
import { GroupSentence } from "../../../../components/growth/group-sentence"

/** How the tier is reached and kept, in sentences. */
export function CriteriaSection({ tier }: { tier: AdminTier }) {
  const { t } = useTranslation()
  const { criteria } = tier
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading>{tier.name}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("distribution.growth.criteriaSubtitle")}
          </Text>
        </div>
        <EditLink to="criteria" />
      </div>
      <GroupRow
        title={t("distribution.growth.reach")}
        group={criteria?.reach ?? null}
        none={t("distribution.growth.reachNone")}
      />
      <GroupRow
        title={t("distribution.growth.keep")}
        group={criteria?.keep ?? null}
        none={t("distribution.growth.keepNone")}
      />
      {criteria && <Rules criteria={criteria} />}
    </Container>
  )
}

function GroupRow({
  title,
  group,
  none,
}: {
  title: string
  group: GrowthGroup | null
  none: string
}) {
  return (
    <div className="text-ui-fg-subtle grid grid-cols-1 gap-2 px-6 py-4 sm:grid-cols-2">
      <Text size="small" leading="compact" weight="plus">
        {title}
      </Text>
      {group ? (
        <GroupSentence group={group} />
      ) : (
        <Text size="small" className="text-pretty">
          {none}
        </Text>
      )}
    </div>
  )
}

const colors = { automatic: "green", proposed: "blue", off: "grey" } as const

function Rules({ criteria }: { criteria: NonNullable<AdminTier["criteria"]> }) {
  const { t } = useTranslation()
  const days = (count: number) => t("distribution.common.days", { count })
  return (
    <>
      {(["promotion", "demotion"] as const).map((move) => (
        <SectionRow
          key={move}
          title={t(`distribution.growth.fields.${move}`)}
          value={
            <StatusBadge color={colors[criteria[move]]}>
              {t(`distribution.growth.automations.${criteria[move]}`)}
            </StatusBadge>
          }
        />
      ))}
      <SectionRow
        title={t("distribution.growth.fields.grace")}
        value={days(criteria.grace_days)}
      />
      <SectionRow
        title={t("distribution.growth.fields.stay")}
        value={days(criteria.minimum_stay_days)}
      />
    </>
  )
}
