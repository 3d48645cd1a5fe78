import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { AdminSimulation } from "../../../../../api/types"
import { Section } from "../../../../components/section"
import { SimulationStatusBadge } from "../../../../components/status-badge"
import { useFormat } from "../../../../hooks/use-format"
import {
  useSimulatedDays,
  useSimulationName,
} from "../../../../hooks/use-simulation-text"
import { SimulationActions } from "./simulation-actions"

/** What was simulated, when, and what can be done with it. */
export function AboutSection({ simulation }: { simulation: AdminSimulation }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const nameOf = useSimulationName()
  const daysOf = useSimulatedDays()
  const rows: [string, ReactNode][] = [
    [
      t("distribution.fields.status"),
      <SimulationStatusBadge key="status" status={simulation.status} />,
    ],
    [t("distribution.simulations.period"), daysOf(simulation)],
    [t("distribution.simulations.orders"), simulation.total ?? "–"],
    [t("distribution.simulations.asked"), dateTime(simulation.created_at)],
    [t("distribution.simulations.finished"), dateTime(simulation.finished_at)],
  ]
  return (
    <Section
      title={nameOf(simulation)}
      aside={<SimulationActions simulation={simulation} />}
    >
      <dl className="divide-y">
        {rows.map(([label, value]) => (
          <div key={label} className="grid grid-cols-2 gap-x-4 px-6 py-4">
            <dt className="text-ui-fg-subtle txt-compact-small-plus">
              {label}
            </dt>
            <dd>
              <Text as="div" size="small" leading="compact">
                {value}
              </Text>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
