import { Badge, Button, Container, Heading, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminTier } from "../../../../api/types"
import { EmptyRow } from "../../../components/empty-row"
import { usePlan } from "../../../hooks/api/plans"
import { useTiers } from "../../../hooks/api/programme"
import { ratedLevels } from "../../../lib/rated-levels"
import { useFormat } from "../../../hooks/use-format"
import { TierActions } from "./tier-actions"

/** The tiers, lowest first, with what each earns at every paid level. */
export function TiersSection() {
  const { t } = useTranslation()
  const { data } = useTiers()
  const plan = usePlan()
  const levels = ratedLevels(plan.data?.plan.terms)
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading>{t("distribution.tiers.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("distribution.tiers.subtitle")}
          </Text>
        </div>
        <Button size="small" variant="secondary" className="shrink-0" asChild>
          <Link to="create">{t("distribution.tiers.create")}</Link>
        </Button>
      </div>
      {data?.tiers.length === 0 ? (
        <EmptyRow text={t("distribution.tiers.empty")} />
      ) : (
        <div className="overflow-x-auto">
          <Table>
            <TierHeader levels={levels} />
            <Table.Body>
              {data?.tiers.map((tier) => (
                <TierRow key={tier.id} tier={tier} levels={levels} />
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Container>
  )
}

function TierHeader({ levels }: { levels: number[] }) {
  const { t } = useTranslation()
  return (
    <Table.Header>
      <Table.Row>
        <Table.HeaderCell>{t("distribution.fields.rank")}</Table.HeaderCell>
        <Table.HeaderCell>{t("distribution.fields.tier")}</Table.HeaderCell>
        {levels.map((level) => (
          <Table.HeaderCell key={level} className="text-right">
            {level === 0
              ? t("distribution.common.seller")
              : t("distribution.common.level", { level })}
          </Table.HeaderCell>
        ))}
        <Table.HeaderCell className="text-right">
          {t("distribution.fields.distributors")}
        </Table.HeaderCell>
        <Table.HeaderCell />
      </Table.Row>
    </Table.Header>
  )
}

function TierRow({ tier, levels }: { tier: AdminTier; levels: number[] }) {
  const { t } = useTranslation()
  const { rate } = useFormat()
  return (
    <Table.Row>
      <Table.Cell>{tier.rank}</Table.Cell>
      <Table.Cell>
        <span className="flex items-center gap-x-2">
          <Link to={tier.id} className="text-ui-fg-interactive">
            {tier.name}
          </Link>
          {tier.is_default && (
            <Badge size="2xsmall" className="whitespace-nowrap">
              {t("distribution.tiers.default")}
            </Badge>
          )}
        </span>
      </Table.Cell>
      {levels.map((level) => (
        <Table.Cell key={level} className="text-right tabular-nums">
          {rate(tier.rates_ppm[level] ?? 0)}
        </Table.Cell>
      ))}
      <Table.Cell className="text-right tabular-nums">
        {tier.distributor_count}
      </Table.Cell>
      <Table.Cell className="text-right">
        <TierActions tier={tier} />
      </Table.Cell>
    </Table.Row>
  )
}
