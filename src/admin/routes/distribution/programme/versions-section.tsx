import { Badge, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Section } from "../../../components/section"
import { usePlanVersions } from "../../../hooks/api/programme"
import { useFormat } from "../../../hooks/use-format"

/** What was published when, newest first. */
export function VersionsSection() {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const { data, isPending } = usePlanVersions()
  return (
    <Section title={t("distribution.versions.title")} isLoading={isPending}>
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>
              {t("distribution.versions.version")}
            </Table.HeaderCell>
            <Table.HeaderCell>
              {t("distribution.versions.published")}
            </Table.HeaderCell>
            <Table.HeaderCell>{t("distribution.terms.note")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {data?.plans.map(({ id, version, created_at, note }, index) => (
            <Table.Row key={id}>
              <Table.Cell>
                <span className="flex items-center gap-x-2">
                  {version}
                  {index === 0 && (
                    <Badge size="2xsmall" color="green">
                      {t("distribution.versions.current")}
                    </Badge>
                  )}
                </span>
              </Table.Cell>
              <Table.Cell>{dateTime(created_at)}</Table.Cell>
              <Table.Cell className="whitespace-pre-line">
                {note ?? "–"}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </Section>
  )
}
