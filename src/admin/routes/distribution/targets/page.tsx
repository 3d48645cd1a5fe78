import { defineRouteConfig } from "@medusajs/admin-sdk"
import {
  Button,
  Container,
  Heading,
  StatusBadge,
  Table,
  Text,
} from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminTarget } from "../../../../api/types"
import { crumb } from "../../../components/crumb"
import { EmptyRow } from "../../../components/empty-row"
import { ListPage } from "../../../components/list-page"
import { SectionContent } from "../../../components/section"
import { ShowMore } from "../../../components/show-more"
import { useTargets } from "../../../hooks/api/targets"
import { targetColors } from "../../../lib/growth/target-colors"

const TargetsPage = () => {
  return (
    <ListPage zone="distribution.target.list" id="distribution:targets">
      <TargetsSection />
    </ListPage>
  )
}

export default TargetsPage

function TargetsSection() {
  const { t } = useTranslation()
  const { rows: targets, more, state } = useTargets()
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading>{t("distribution.targets.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("distribution.targets.subtitle")}
          </Text>
        </div>
        <Button size="small" variant="secondary" asChild>
          <Link to="create">{t("distribution.targets.create")}</Link>
        </Button>
      </div>
      <SectionContent {...state}>
        {targets.length === 0 ? (
          <EmptyRow text={t("distribution.targets.empty")} />
        ) : (
          <Rows targets={targets} />
        )}
        <ShowMore {...more} />
      </SectionContent>
    </Container>
  )
}

function Rows({ targets }: { targets: AdminTarget[] }) {
  const { t } = useTranslation()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            {["name", "counts", "every", "current", "status"].map((key) => (
              <Table.HeaderCell key={key}>
                {t(`distribution.targets.fields.${key}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {targets.map((target) => (
            <Table.Row key={target.id}>
              <Table.Cell>
                <Link to={target.id} className="text-ui-fg-interactive">
                  {target.name}
                </Link>
              </Table.Cell>
              <Table.Cell>
                {t(`distribution.growth.metrics.${target.metric}`)}
              </Table.Cell>
              <Table.Cell>
                {t(
                  `distribution.targets.periods.${target.period?.type ?? "tenure"}`
                )}
              </Table.Cell>
              <Table.Cell>{target.current_period?.name ?? "–"}</Table.Cell>
              <Table.Cell>
                <StatusBadge color={targetColors[target.status]}>
                  {t(`distribution.targets.status.${target.status}`)}
                </StatusBadge>
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "distribution.nav.targets",
  rank: 2,
  translationNs: "translation",
})

export const handle = { breadcrumb: crumb("distribution.nav.targets") }
