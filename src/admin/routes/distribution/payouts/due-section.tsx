import { Button, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type {
  AdminPayoutBatchPreview,
  PayoutTotal,
} from "../../../../api/types"
import { EmptyRow } from "../../../components/empty-row"
import { Section } from "../../../components/section"
import { usePayoutPreview } from "../../../hooks/api/payouts"
import { useFormat } from "../../../hooks/use-format"
import { LeftOut } from "./left-out"
import { usePrepare } from "./use-prepare"

/** What is due now, and what of it cannot be paid. */
export function DueSection() {
  const { t } = useTranslation()
  const { data, isPending, isError } = usePayoutPreview()
  const preview = data?.preview
  return (
    <Section
      title={t("distribution.payouts.due.title")}
      aside={preview && <PrepareButton preview={preview} />}
      isLoading={isPending}
      isUnreadable={isError && !data}
    >
      {preview && <Due preview={preview} />}
    </Section>
  )
}

interface PreviewProps {
  preview: AdminPayoutBatchPreview
}

function PrepareButton({ preview: { count, totals } }: PreviewProps) {
  const { t } = useTranslation()
  const { prepare, isPending } = usePrepare()
  return (
    <Button
      size="small"
      disabled={count === 0}
      isLoading={isPending}
      onClick={() => void prepare(totals)}
    >
      {t("distribution.payouts.prepare.label")}
    </Button>
  )
}

function Due({ preview }: PreviewProps) {
  const { t } = useTranslation()
  const { totals, left_count } = preview
  return (
    <>
      {totals.length > 0 && <Totals totals={totals} />}
      {totals.length === 0 && (
        <EmptyRow
          text={t(
            left_count > 0
              ? "distribution.payouts.due.nothingPayable"
              : "distribution.payouts.due.empty"
          )}
        />
      )}
      {left_count > 0 && <LeftOut preview={preview} />}
    </>
  )
}

function Totals({ totals }: { totals: PayoutTotal[] }) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const { prepare, isPending } = usePrepare()
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>
            {t("distribution.payouts.currency")}
          </Table.HeaderCell>
          <Table.HeaderCell className="text-right">
            {t("distribution.payouts.count")}
          </Table.HeaderCell>
          <Table.HeaderCell className="text-right">
            {t("distribution.payouts.amount")}
          </Table.HeaderCell>
          {totals.length > 1 && <Table.HeaderCell />}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {totals.map((total) => (
          <Table.Row key={total.currency_code}>
            <Table.Cell>{total.currency_code.toUpperCase()}</Table.Cell>
            <Table.Cell className="text-right tabular-nums">
              {total.count}
            </Table.Cell>
            <Table.Cell className="text-right">
              <Text
                as="span"
                size="small"
                weight="plus"
                className="tabular-nums"
              >
                {money(total.amount, total.currency_code)}
              </Text>
            </Table.Cell>
            {totals.length > 1 && (
              <Table.Cell className="text-right">
                <Button
                  size="small"
                  variant="transparent"
                  disabled={isPending}
                  onClick={() => void prepare([total])}
                >
                  {t("distribution.payouts.prepare.only", {
                    currency: total.currency_code.toUpperCase(),
                  })}
                </Button>
              </Table.Cell>
            )}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}
