import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type {
  CommissionStatus,
  DistributorStatus,
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

const statementColors: Record<StatementStatus, Color> = {
  draft: "grey",
  in_review: "orange",
  approved: "blue",
  paid: "green",
  returned: "red",
  void: "grey",
  carried: "purple",
}

export function StatementStatusBadge({ status }: { status: StatementStatus }) {
  const { t } = useTranslation()
  return (
    <StatusBadge color={statementColors[status]}>
      {t(`distribution.statements.status.${status}`)}
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
