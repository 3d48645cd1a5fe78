import { Badge, Container, Heading, Select, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type {
  AdminTarget,
  AdminTargetProgress,
  AdminTargetProgressResponse,
} from "../../../../../api/types"
import { DistributorLink } from "../../../../components/distributor-link"
import { EmptyRow } from "../../../../components/empty-row"
import { ProgressBar } from "../../../../components/progress-bar"
import { SectionContent } from "../../../../components/section"
import { ShowMore } from "../../../../components/show-more"
import { useTargetProgress } from "../../../../hooks/api/targets"
import { useFormat } from "../../../../hooks/use-format"
import { useRewardText } from "../../../../hooks/use-reward-text"
import { useTargetValue } from "../../../../hooks/use-target-value"
import { TargetActions } from "./target-actions"

/** How far everybody is in a period, and what that brings. */
export function ProgressSection({ target }: { target: AdminTarget }) {
  const { t } = useTranslation()
  const [period, setPeriod] = useState<string>()
  const list = useTargetProgress(target.id, period)
  const { rows: progress, last: data, more, state } = list
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <div>
          <Heading>{target.name}</Heading>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {target.description ||
              t(`distribution.targets.about.${target.status}`)}
          </Text>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {data && data.periods.length > 1 && (
            <PeriodSelect data={data} onChoose={setPeriod} />
          )}
          <TargetActions target={target} />
        </div>
      </div>
      <SectionContent {...state}>
        {progress.length === 0 ? (
          <EmptyRow text={t("distribution.targets.nobody")} />
        ) : (
          <Rows target={target} progress={progress} />
        )}
        <ShowMore {...more} />
        {data?.period && <FinalNote data={data} />}
      </SectionContent>
    </Container>
  )
}

function PeriodSelect({
  data,
  onChoose,
}: {
  data: AdminTargetProgressResponse
  onChoose: (key: string) => void
}) {
  const { t } = useTranslation()
  return (
    <Select
      size="small"
      value={data.period?.key ?? ""}
      onValueChange={onChoose}
    >
      <Select.Trigger
        aria-label={t("distribution.targets.period")}
        className="w-fit"
      >
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {data.periods.map(({ key, name }) => (
          <Select.Item key={key} value={key}>
            {name}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}

function Rows({
  target,
  progress,
}: {
  target: AdminTarget
  progress: AdminTargetProgress[]
}) {
  const { t } = useTranslation()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>
              {t("distribution.fields.distributor")}
            </Table.HeaderCell>
            <Table.HeaderCell>
              {t("distribution.targets.fields.progress")}
            </Table.HeaderCell>
            <Table.HeaderCell>
              {t("distribution.targets.fields.brings")}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {progress.map((one) => (
            <ProgressRow key={one.distributor.id} target={target} one={one} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

function ProgressRow({
  target,
  one,
}: {
  target: AdminTarget
  one: AdminTargetProgress
}) {
  const { t } = useTranslation()
  const rewardText = useRewardText()
  const value = useTargetValue(target)
  const { next_step: next } = one
  return (
    <Table.Row>
      <Table.Cell>
        <DistributorLink {...one.distributor} />
      </Table.Cell>
      <Table.Cell className="min-w-56 py-3">
        <ProgressBar
          label={one.distributor.name}
          percent={
            next && next.at_least > 0
              ? Math.max(
                  0,
                  Math.min(100, Math.floor((one.result / next.at_least) * 100))
                )
              : 100
          }
          text={
            next
              ? t("distribution.targets.missing", {
                  value: value(one.result),
                  missing: value(next.missing),
                  next: value(next.at_least),
                })
              : t("distribution.targets.allReached", {
                  value: value(one.result),
                })
          }
        />
      </Table.Cell>
      <Table.Cell>
        <span className="flex flex-wrap gap-1">
          {one.bonuses.map((bonus, index) => (
            <Badge key={index} size="2xsmall" className="whitespace-nowrap">
              {rewardText(bonus)}
            </Badge>
          ))}
        </span>
      </Table.Cell>
    </Table.Row>
  )
}

function FinalNote({ data }: { data: AdminTargetProgressResponse }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  return data.period?.final_on ? (
    <Text size="small" className="text-ui-fg-subtle px-6 py-3">
      {t("distribution.targets.finalOn", {
        period: data.period.name,
        day: date(data.period.final_on),
      })}
    </Text>
  ) : null
}
