import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminProgressRow, GroupProgress } from "../../../../api/types"
import { DistributorLink } from "../../../components/distributor-link"
import { EmptyRow } from "../../../components/empty-row"
import { GroupProgress as Progress } from "../../../components/growth/group-progress"
import { useAtRisk, useCloseToNext } from "../../../hooks/api/growth"
import { useFormat } from "../../../hooks/use-format"
import { WorkList } from "./work-list"

/** Who does not keep its tier as things are, and what is missing. */
export function AtRiskSection() {
  const { t } = useTranslation()
  const { date } = useFormat()
  const { rows, state, more } = useAtRisk()
  return (
    <WorkList name="atRisk" state={state} more={more}>
      {rows.map((row) => (
        <Row
          key={row.distributor.id}
          row={row}
          about={t("distribution.growth.fromTo", {
            from: row.tier.name,
            to: row.risk?.to_tier.name ?? "",
          })}
          note={
            row.risk?.grace_until_day
              ? t("distribution.growth.graceUntil", {
                  tier: row.tier.name,
                  day: date(row.risk.grace_until_day),
                })
              : null
          }
          progress={row.keep}
        />
      ))}
      {rows.length === 0 && (
        <EmptyRow text={t("distribution.growth.work.atRisk.empty")} />
      )}
    </WorkList>
  )
}

/** Who is close to the next tier, and what is missing. */
export function CloseSection() {
  const { t } = useTranslation()
  const { rows, state, more } = useCloseToNext()
  return (
    <WorkList name="close" state={state} more={more}>
      {rows.map((row) => (
        <Row
          key={row.distributor.id}
          row={row}
          about={t("distribution.growth.fromTo", {
            from: row.tier.name,
            to: row.next?.tier.name ?? "",
          })}
          note={null}
          progress={row.next?.progress ?? null}
        />
      ))}
      {rows.length === 0 && (
        <EmptyRow text={t("distribution.growth.work.close.empty")} />
      )}
    </WorkList>
  )
}

interface RowProps {
  row: AdminProgressRow
  about: string
  note: string | null
  progress: GroupProgress | null
}

function Row({ row, about, note, progress }: RowProps) {
  return (
    <div className="grid grid-cols-1 gap-4 px-6 py-4 sm:grid-cols-2">
      <div className="flex flex-col items-start gap-y-1">
        <DistributorLink {...row.distributor} />
        <Text size="small" className="text-ui-fg-subtle">
          {about}
        </Text>
        {note && (
          <Text size="xsmall" className="text-ui-tag-orange-text">
            {note}
          </Text>
        )}
      </div>
      {progress && <Progress progress={progress} />}
    </div>
  )
}
