import { Alert, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type {
  AdminCostChange,
  AdminCostImportResponse,
} from "../../../../../api/types"
import { useFormat } from "../../../../hooks/use-format"

/** A drawer is no place to read more. */
const SHOWN = 50

/** What importing a file would change, or why it cannot be imported. */
export function ImportPreview({ result }: { result: AdminCostImportResponse }) {
  return result.error_count > 0 ? (
    <Errors result={result} />
  ) : (
    <Changes result={result} />
  )
}

function Errors({ result }: { result: AdminCostImportResponse }) {
  const { t, i18n } = useTranslation()
  const { errors, error_count: count } = result
  return (
    <div className="flex flex-col gap-y-3">
      <Alert variant="error">
        {t("distribution.costs.import.errors", { count })}
      </Alert>
      <ul className="flex flex-col gap-y-2">
        {errors.slice(0, SHOWN).map(({ line, message }, place) => (
          <li key={place} className="flex flex-col">
            <Text size="xsmall" weight="plus">
              {t("distribution.costs.import.line", { line })}
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle break-words">
              {i18n.language === "zhCN" ? message.zhCN : message.en}
            </Text>
          </li>
        ))}
      </ul>
      <More count={count - SHOWN} />
    </div>
  )
}

function Changes({ result }: { result: AdminCostImportResponse }) {
  const { t } = useTranslation()
  const { changes, change_count: count, unchanged_count: unchanged } = result
  if (count === 0) {
    return <Alert>{t("distribution.costs.import.nothing")}</Alert>
  }
  return (
    <div className="flex flex-col gap-y-3">
      <Text size="small" weight="plus">
        {t("distribution.costs.import.changes", { count })}
        {unchanged > 0 && (
          <Text as="span" size="small" className="text-ui-fg-subtle">
            {` · ${t("distribution.costs.import.unchanged", { count: unchanged })}`}
          </Text>
        )}
      </Text>
      <ul className="shadow-elevation-card-rest bg-ui-bg-component divide-y rounded-lg">
        {changes.slice(0, SHOWN).map((change) => (
          <Change
            key={`${change.variant_id}|${change.currency_code}`}
            change={change}
          />
        ))}
      </ul>
      <More count={count - SHOWN} />
    </div>
  )
}

function Change({ change }: { change: AdminCostChange }) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const amount = (cost: number | null) =>
    cost === null
      ? t("distribution.costs.import.noCost")
      : money(cost, change.currency_code)
  return (
    <li className="flex items-center justify-between gap-x-4 px-4 py-2">
      <span className="flex min-w-0 flex-col">
        <Text size="small" leading="compact" className="truncate">
          {`${change.product_title} · ${change.variant_title}`}
        </Text>
        <Text size="xsmall" className="text-ui-fg-muted truncate">
          {change.sku ?? change.variant_id}
        </Text>
      </span>
      <Text size="small" leading="compact" className="shrink-0 tabular-nums">
        <span className="text-ui-fg-muted">{amount(change.from)} → </span>
        {amount(change.to)}
      </Text>
    </li>
  )
}

function More({ count }: { count: number }) {
  const { t } = useTranslation()
  return count > 0 ? (
    <Text size="xsmall" className="text-ui-fg-muted">
      {t("distribution.costs.import.more", { count })}
    </Text>
  ) : null
}
