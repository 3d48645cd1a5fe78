import { Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminCurrencySimulation } from "../../../../../api/types"
import { EmptyRow } from "../../../../components/empty-row"
import { Section } from "../../../../components/section"
import { ShowAll } from "../../../../components/show-all"
import { useFirstRows } from "../../../../hooks/use-first-rows"
import { useFormat } from "../../../../hooks/use-format"

const SHOWN_AT_FIRST = 10

type Over = AdminCurrencySimulation["over_margin_floor"]

/** The orders whose commission is more than their margin allows. */
export function OverMarginSection({
  shown: { over_margin_floor: over, currency_code },
}: {
  shown: AdminCurrencySimulation
}) {
  const { t } = useTranslation()
  const title = t("distribution.simulations.overMargin")
  if (over.count === 0) {
    return (
      <Section title={title}>
        <EmptyRow
          text={
            over.judged === 0
              ? t("distribution.simulations.noCosts")
              : t("distribution.simulations.noneOverMargin", {
                  count: over.judged,
                })
          }
        />
      </Section>
    )
  }
  return (
    <Section title={title}>
      <div className="px-6 py-4">
        <Text size="small" className="text-ui-fg-subtle">
          {t("distribution.simulations.overMarginCount", {
            count: over.count,
            judged: over.judged,
          })}
        </Text>
      </div>
      <OverMarginRows orders={over.orders} currency={currency_code} />
    </Section>
  )
}

function OverMarginRows({
  orders,
  currency,
}: {
  orders: Over["orders"]
  currency: string
}) {
  const { t } = useTranslation()
  const { money, orderName } = useFormat()
  const { shown, isCut, showAll } = useFirstRows(orders, SHOWN_AT_FIRST)
  return (
    <>
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>
              {t("distribution.fields.order")}
            </Table.HeaderCell>
            <Table.HeaderCell className="text-right">
              {t("distribution.simulations.margin")}
            </Table.HeaderCell>
            <Table.HeaderCell className="text-right">
              {t("distribution.fields.commission")}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {shown.map((order) => (
            <Table.Row key={order.order_id}>
              <Table.Cell>
                <Link
                  to={`/orders/${order.order_id}`}
                  className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
                >
                  {orderName(order)}
                </Link>
              </Table.Cell>
              <Table.Cell className="text-right tabular-nums">
                {money(order.margin, currency)}
              </Table.Cell>
              <Table.Cell className="text-right tabular-nums">
                {money(order.commission, currency)}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      {isCut && <ShowAll count={orders.length} onClick={showAll} />}
    </>
  )
}
