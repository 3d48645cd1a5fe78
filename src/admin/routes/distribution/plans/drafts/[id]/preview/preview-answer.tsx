import { clx, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminPlanPreview } from "../../../../../../../api/types"
import { EmptyRow } from "../../../../../../components/empty-row"
import { Explained } from "../../../../../../components/plan/explained"
import { useFormat } from "../../../../../../hooks/use-format"

interface PreviewAnswerProps {
  preview: AdminPlanPreview | undefined
  /** Whether the order says enough to be asked about. */
  isAsked: boolean
  isFetching: boolean
  /** What the server said in place of an answer. */
  refusal: string | undefined
  /** Whether the plan in the editor can be read. */
  isReadable: boolean
}

/** What the imagined order pays; the answer before stays while the next one is reckoned. */
export function PreviewAnswer({
  preview,
  isAsked,
  isFetching,
  refusal,
  isReadable,
}: PreviewAnswerProps) {
  const { t } = useTranslation()
  if (!isReadable) {
    return <EmptyRow text={t("distribution.plans.preview.unreadablePlan")} />
  }
  if (!isAsked) {
    return <EmptyRow text={t("distribution.plans.preview.nothingAsked")} />
  }
  if (refusal && !isFetching) {
    return (
      <EmptyRow
        text={t("distribution.plans.preview.refused", { why: refusal })}
      />
    )
  }
  return preview ? (
    <div
      aria-busy={isFetching}
      className={clx("divide-y transition-opacity", {
        "opacity-60": isFetching,
      })}
    >
      <Total preview={preview} />
      <Explained explained={preview} />
    </div>
  ) : (
    <Skeleton className="m-6 h-24" />
  )
}

const TENTH_OF_PERCENT_PPM = 1_000

function roughly(ppm: number): number {
  return Math.round(ppm / TENTH_OF_PERCENT_PPM) * TENTH_OF_PERCENT_PPM
}

function Total({ preview }: { preview: AdminPlanPreview }) {
  const { t } = useTranslation()
  const { money, rate } = useFormat()
  return (
    <div className="flex items-baseline justify-between gap-x-2 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {t("distribution.plans.preview.total")}
      </Text>
      <span className="flex flex-col items-end">
        <Text weight="plus" className="tabular-nums">
          {money(preview.total, preview.currency_code)}
        </Text>
        <Text size="xsmall" className="text-ui-fg-muted tabular-nums">
          {t("distribution.plans.preview.share", {
            share: rate(roughly(preview.share_of_sales_ppm)),
          })}
        </Text>
      </span>
    </div>
  )
}
