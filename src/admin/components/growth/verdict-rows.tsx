import { StatusBadge, Table } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { AdminTierVerdict } from "../../../api/types"
import { useFormat } from "../../hooks/use-format"
import { DistributorLink } from "../distributor-link"
import { EvidenceList } from "./evidence-list"

interface VerdictRowsProps {
  verdicts: AdminTierVerdict[]
  /** What can be done with one. */
  actions?: (verdict: AdminTierVerdict) => ReactNode
}

/** Who goes where, and why. */
export function VerdictRows({ verdicts, actions }: VerdictRowsProps) {
  const { t } = useTranslation()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>
              {t("distribution.fields.distributor")}
            </Table.HeaderCell>
            <Table.HeaderCell>
              {t("distribution.growth.fields.move")}
            </Table.HeaderCell>
            <Table.HeaderCell>
              {t("distribution.growth.fields.why")}
            </Table.HeaderCell>
            {actions && <Table.HeaderCell />}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {verdicts.map((verdict) => (
            <Table.Row key={verdict.distributor.id}>
              <Table.Cell>
                <DistributorLink {...verdict.distributor} />
              </Table.Cell>
              <Table.Cell>
                <Move verdict={verdict} />
              </Table.Cell>
              <Table.Cell className="min-w-64 whitespace-normal py-2">
                <EvidenceList evidence={verdict.evidence} />
              </Table.Cell>
              {actions && (
                <Table.Cell className="text-right">
                  {actions(verdict)}
                </Table.Cell>
              )}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

const colors = { up: "green", down: "red", grace: "orange" } as const

function Move({ verdict }: { verdict: AdminTierVerdict }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const { kind, from_tier, to_tier, grace_until } = verdict
  return (
    <span className="flex flex-col items-start gap-y-1 py-2">
      <StatusBadge color={colors[kind]}>
        {t(`distribution.growth.kinds.${kind}`)}
      </StatusBadge>
      <span className="txt-compact-xsmall text-ui-fg-subtle">
        {kind === "grace" && grace_until
          ? t("distribution.growth.graceUntil", {
              tier: from_tier.name,
              day: date(grace_until),
            })
          : t("distribution.growth.fromTo", {
              from: from_tier.name,
              to: to_tier.name,
            })}
      </span>
    </span>
  )
}
