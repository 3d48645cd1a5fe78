import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type {
  BatchStatus,
  CommissionStatus,
  DisputeStatus,
  DistributorStatus,
  PayoutStatus,
  PlanStatus,
  SimulationStatus,
  StatementStatus,
} from "../../modules/distribution/domain/states"

type Color = "green" | "red" | "blue" | "orange" | "grey" | "purple"

const distributorColors: Record<DistributorStatus, Color> = {
  pending: "orange",
  active: "green",
  suspended: "red",
  rejected: "grey",
  terminated: "grey",
}

const commissionColors: Record<CommissionStatus, Color> = {
  pending: "orange",
  held: "blue",
  available: "green",
  reversed: "grey",
}

const simulationColors: Record<SimulationStatus, Color> = {
  queued: "grey",
  running: "blue",
  done: "green",
  failed: "red",
  canceled: "grey",
}

const planColors: Record<PlanStatus, Color> = {
  superseded: "grey",
  current: "green",
  scheduled: "blue",
  withdrawn: "orange",
}

const batchColors: Record<BatchStatus, Color> = {
  draft: "grey",
  held: "orange",
  sending: "blue",
  done: "green",
  canceled: "grey",
}

const payoutColors: Record<PayoutStatus, Color> = {
  pending: "grey",
  sending: "blue",
  sent: "blue",
  paid: "green",
  failed: "red",
  returned: "red",
  canceled: "grey",
}

export function BatchStatusBadge({ status }: { status: BatchStatus }) {
  const { t } = useTranslation()
  return (
    <StatusBadge color={batchColors[status]}>
      {t(`distribution.payouts.batchStatus.${status}`)}
    </StatusBadge>
  )
}

export function PayoutStatusBadge({ status }: { status: PayoutStatus }) {
  const { t } = useTranslation()
  return (
    <StatusBadge color={payoutColors[status]}>
      {t(`distribution.payouts.status.${status}`)}
    </StatusBadge>
  )
}

export function PlanStatusBadge({ status }: { status: PlanStatus }) {
  const { t } = useTranslation()
  return (
    <StatusBadge color={planColors[status]}>
      {t(`distribution.plans.status.${status}`)}
    </StatusBadge>
  )
}

export function DistributorStatusBadge({
  status,
}: {
  status: DistributorStatus
}) {
  const { t } = useTranslation()
  return (
    <StatusBadge color={distributorColors[status]}>
      {t(`distribution.status.${status}`)}
    </StatusBadge>
  )
}

export function CommissionStatusBadge({
  status,
}: {
  status: CommissionStatus
}) {
  const { t } = useTranslation()
  return (
    <StatusBadge color={commissionColors[status]}>
      {t(`distribution.commission.status.${status}`)}
    </StatusBadge>
  )
}

export function SimulationStatusBadge({
  status,
}: {
  status: SimulationStatus
}) {
  const { t } = useTranslation()
  return (
    <StatusBadge color={simulationColors[status]}>
      {t(`distribution.simulations.status.${status}`)}
    </StatusBadge>
  )
}

const statementColors: Record<StatementStatus, Color> = {
  draft: "grey",
  in_review: "orange",
  approved: "blue",
  paid: "green",
  returned: "red",
  void: "grey",
  carried: "purple",
}

const disputeColors: Record<DisputeStatus, Color> = {
  open: "orange",
  accepted: "green",
  rejected: "red",
  withdrawn: "grey",
}

export function StatementStatusBadge({ status }: { status: StatementStatus }) {
  const { t } = useTranslation()
  return (
    <StatusBadge color={statementColors[status]}>
      {t(`distribution.statements.status.${status}`)}
    </StatusBadge>
  )
}

export function DisputeStatusBadge({ status }: { status: DisputeStatus }) {
  const { t } = useTranslation()
  return (
    <StatusBadge color={disputeColors[status]}>
      {t(`distribution.disputes.status.${status}`)}
    </StatusBadge>
  )
}
