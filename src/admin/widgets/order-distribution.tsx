import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { ActionMenu } from "@medusajs/dashboard/components"
import { ArrowPath } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminOrderResponse } from "../../api/types"
import { AttributionRows } from "../components/order/attribution-rows"
import { CommissionRows } from "../components/order/commission-rows"
import { WhyRow } from "../components/order/why-row"
import { EmptyRow } from "../components/empty-row"
import { Section } from "../components/section"
import { useOrderDistribution, useReconcileOrder } from "../hooks/api/records"
import { useFormat } from "../hooks/use-format"
import { announce } from "../lib/announce"

/** On an order: whose it is, who stood above the seller, what each earns and why. */
const OrderDistribution = ({ data: order }: DetailWidgetProps<AdminOrder>) => (
  <OrderSection key={order.id} order={order} />
)

export default OrderDistribution

function OrderSection({ order }: { order: AdminOrder }) {
  const { t } = useTranslation()
  const { data, isPending, isError } = useOrderDistribution(order)
  return (
    <Section
      title={t("distribution.order.title")}
      aside={<OrderActions id={order.id} />}
      isLoading={isPending}
      isUnreadable={isError && !data}
    >
      {data && <OrderRows record={data} />}
    </Section>
  )
}

function OrderRows({ record }: { record: AdminOrderResponse }) {
  const { t } = useTranslation()
  const { attribution, commissions, request } = record
  return (
    <>
      {request && <Waiting request={request} />}
      {attribution ? (
        <AttributionRows attribution={attribution} />
      ) : (
        <EmptyRow text={t("distribution.order.unread")} />
      )}
      {commissions.length > 0 && <CommissionRows commissions={commissions} />}
      {attribution && <WhyRow attribution={attribution} />}
    </>
  )
}

function Waiting({
  request,
}: {
  request: NonNullable<AdminOrderResponse["request"]>
}) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const hasFailed = request.attempts > 0 && request.last_error !== null
  return (
    <div className="px-6 py-4">
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {hasFailed
          ? t("distribution.order.failed", {
              count: request.attempts,
              at: dateTime(request.next_attempt_at),
            })
          : t("distribution.order.waiting")}
      </Text>
      {hasFailed && (
        <Text size="xsmall" className="text-ui-fg-error break-words">
          {request.last_error}
        </Text>
      )}
    </div>
  )
}

function OrderActions({ id }: { id: string }) {
  const { t } = useTranslation()
  const reconcile = useReconcileOrder(id)
  return (
    <ActionMenu
      groups={[
        {
          actions: [
            {
              label: t("distribution.order.reconcile"),
              icon: <ArrowPath />,
              disabled: reconcile.isPending,
              onClick: () =>
                void announce(
                  reconcile.mutateAsync(),
                  t("distribution.order.reconciled")
                ),
            },
          ],
        },
      ]}
    />
  )
}

export const config = defineWidgetConfig({
  id: "distribution:order",
  zone: "order.details.side.after",
})
