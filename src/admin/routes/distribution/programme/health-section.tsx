import { Button, StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminReconcileRequest } from "../../../../api/types"
import { EmptyRow } from "../../../components/empty-row"
import { Section } from "../../../components/section"
import { useLedgerCheck, useTroubledRequests } from "../../../hooks/api/health"

/** What could not be reconciled, and whether the ledger adds up. */
export function HealthSection() {
  const { t } = useTranslation()
  const { data, isPending, isError } = useTroubledRequests()
  const troubled = data?.reconcile_requests ?? []
  return (
    <Section
      title={t("distribution.health.title")}
      isLoading={isPending}
      isUnreadable={isError && !data}
    >
      <LedgerCheck />
      {troubled.map((request) => (
        <Troubled key={request.subject_id} request={request} />
      ))}
      {troubled.length === 0 && (
        <EmptyRow text={t("distribution.health.noTrouble")} />
      )}
    </Section>
  )
}

function LedgerCheck() {
  const { t } = useTranslation()
  const { data, isFetching, isError, refetch } = useLedgerCheck()
  const broken = data?.checks.filter(({ violations }) => violations > 0) ?? []
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex items-center justify-between gap-x-2">
        <Text size="small" leading="compact" weight="plus">
          {t("distribution.health.ledger")}
        </Text>
        <div className="flex items-center gap-x-2">
          {data && (
            <StatusBadge color={data.is_consistent ? "green" : "red"}>
              {t(
                data.is_consistent
                  ? "distribution.health.consistent"
                  : "distribution.health.inconsistent"
              )}
            </StatusBadge>
          )}
          <Button
            size="small"
            variant="secondary"
            isLoading={isFetching}
            onClick={() => void refetch()}
          >
            {t("distribution.health.check")}
          </Button>
        </div>
      </div>
      {isError && !isFetching && (
        <Text size="xsmall" className="text-ui-fg-error">
          {t("distribution.common.unreadable")}
        </Text>
      )}
      {broken.map(({ name, violations }) => (
        <Text key={name} size="xsmall" className="text-ui-fg-error">
          {t("distribution.health.broken", { law: name, count: violations })}
        </Text>
      ))}
    </div>
  )
}

/** An order, or the payment or shipment whose order is still to be found. */
function TroubledSubject({ request }: { request: AdminReconcileRequest }) {
  const { t } = useTranslation()
  return request.order_id ? (
    <Link
      to={`/orders/${request.order_id}`}
      className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover txt-compact-small-plus truncate"
    >
      {request.order_id}
    </Link>
  ) : (
    <Text size="small" leading="compact" weight="plus" className="truncate">
      {t(`distribution.health.subjects.${request.subject}`, {
        id: request.subject_id,
      })}
    </Text>
  )
}

function Troubled({ request }: { request: AdminReconcileRequest }) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-col gap-y-1 px-6 py-4">
      <TroubledSubject request={request} />
      <Text size="xsmall" className="text-ui-fg-subtle">
        {t("distribution.health.attempts", { count: request.attempts })}
      </Text>
      <Text size="xsmall" className="text-ui-fg-error break-words">
        {request.last_error}
      </Text>
    </div>
  )
}
