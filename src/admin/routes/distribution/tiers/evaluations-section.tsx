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
import type { AdminTierEvaluation, VerdictCounts } from "../../../../api/types"
import { EmptyRow } from "../../../components/empty-row"
import { SectionContent } from "../../../components/section"
import { ShowMore } from "../../../components/show-more"
import {
  useExportTierEvaluation,
  useTierEvaluations,
} from "../../../hooks/api/growth"
import { useFormat } from "../../../hooks/use-format"

const FIRST = 10

/** The evaluations, with what they found, and the way back. */
export function EvaluationsSection() {
  const { t } = useTranslation()
  const { rows: evaluations, more, state } = useTierEvaluations(FIRST)
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <div>
          <Heading level="h2">
            {t("distribution.growth.evaluations.title")}
          </Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("distribution.growth.evaluations.subtitle")}
          </Text>
        </div>
        <Button size="small" variant="secondary" asChild>
          <Link to="preview">{t("distribution.growth.preview.label")}</Link>
        </Button>
      </div>
      <SectionContent {...state}>
        {evaluations.length === 0 ? (
          <EmptyRow text={t("distribution.growth.evaluations.empty")} />
        ) : (
          <Rows evaluations={evaluations} />
        )}
        <ShowMore {...more} />
      </SectionContent>
    </Container>
  )
}

function Rows({ evaluations }: { evaluations: AdminTierEvaluation[] }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const exporting = useExportTierEvaluation()
  // The newest come first, and are taken back first.
  const lastDone = evaluations.find(({ status }) => status === "done")
  return (
    <div className="overflow-x-auto">
      <Table className="whitespace-nowrap">
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>
              {t("distribution.growth.evaluations.day")}
            </Table.HeaderCell>
            <Table.HeaderCell>
              {t("distribution.growth.evaluations.found")}
            </Table.HeaderCell>
            <Table.HeaderCell>
              {t("distribution.fields.status")}
            </Table.HeaderCell>
            <Table.HeaderCell />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {evaluations.map((evaluation) => (
            <Table.Row key={evaluation.id}>
              <Table.Cell>{date(evaluation.day)}</Table.Cell>
              <Table.Cell>
                <Counts counts={evaluation.counts} />
              </Table.Cell>
              <Table.Cell>
                <StatusBadge
                  color={evaluation.status === "done" ? "green" : "grey"}
                >
                  {t(
                    `distribution.growth.evaluations.status.${evaluation.status}`
                  )}
                </StatusBadge>
              </Table.Cell>
              <Table.Cell>
                <span className="flex justify-end gap-x-2">
                  {evaluation.id === lastDone?.id && (
                    <Button size="small" variant="transparent" asChild>
                      <Link to={`undo?evaluation=${evaluation.id}`}>
                        {t("distribution.growth.undo.label")}
                      </Link>
                    </Button>
                  )}
                  <Button
                    size="small"
                    variant="transparent"
                    isLoading={
                      exporting.isPending &&
                      exporting.variables.id === evaluation.id
                    }
                    onClick={() => exporting.mutate(evaluation)}
                  >
                    {t("distribution.contests.export")}
                  </Button>
                </span>
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

/** "12 up, 3 down, 2 in grace". */
export function Counts({ counts }: { counts: VerdictCounts }) {
  const { t } = useTranslation()
  const parts = (["up", "down", "grace", "proposed"] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) =>
      t(`distribution.growth.counts.${kind}`, { count: counts[kind] })
    )
  return (
    <>
      {parts.length === 0
        ? t("distribution.growth.counts.nobody")
        : parts.join(" · ")}
    </>
  )
}
