import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type {
  AdminPayoutBatchPreview,
  LeftOutStatement,
} from "../../../../api/types"
import { DistributorLink } from "../../../components/distributor-link"
import { ShowAll } from "../../../components/show-all"
import { useFirstRows } from "../../../hooks/use-first-rows"
import { useFormat } from "../../../hooks/use-format"

const SHOWN_AT_FIRST = 5

/** Statements that are due and cannot be paid, each with why and what leads to it. */
export function LeftOut({
  preview: { left, left_count },
}: {
  preview: AdminPayoutBatchPreview
}) {
  const { t } = useTranslation()
  const { shown, isCut, showAll } = useFirstRows(left, SHOWN_AT_FIRST)
  return (
    <div>
      <div className="px-6 pt-4">
        <Text size="small" leading="compact" weight="plus">
          {t("distribution.payouts.left.title", { count: left_count })}
        </Text>
      </div>
      <ul className="flex flex-col gap-y-3 px-6 py-4">
        {shown.map((one) => (
          <LeftOutRow key={one.statement.id} left={one} />
        ))}
      </ul>
      {isCut && <ShowAll count={left.length} onClick={showAll} />}
      {left_count > left.length && !isCut && (
        <div className="px-6 pb-4">
          <Text size="xsmall" className="text-ui-fg-muted">
            {t("distribution.payouts.left.more", {
              count: left_count - left.length,
            })}
          </Text>
        </div>
      )}
    </div>
  )
}

function LeftOutRow({
  left: { statement, distributor, why, usable_from },
}: {
  left: LeftOutStatement
}) {
  const { t } = useTranslation()
  const { date } = useFormat()
  return (
    <li className="flex flex-col gap-x-4 gap-y-1 sm:flex-row sm:items-center sm:justify-between">
      <span className="flex min-w-0 items-center gap-x-3">
        {distributor && <DistributorLink {...distributor} />}
        <Link
          to={`/distribution/settlement/statements/${statement.id}`}
          className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover txt-compact-small shrink-0"
        >
          {t("distribution.payouts.statement", { number: statement.number })}
        </Link>
      </span>
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {t(`distribution.payouts.left.why.${why}`, { date: date(usable_from) })}
      </Text>
    </li>
  )
}
