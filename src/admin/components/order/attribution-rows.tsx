import { SectionRow } from "@medusajs/dashboard/components"
import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminAttribution } from "../../../api/types"
import { DistributorLink } from "../distributor-link"

/** Whose order it is, by what evidence, and the chain as it stood then. */
export function AttributionRows({
  attribution,
}: {
  attribution: AdminAttribution
}) {
  const { t } = useTranslation()
  const { distributor, evidence, reason, chain, plan_version } = attribution
  return (
    <>
      <SectionRow
        title={t("distribution.order.seller")}
        value={
          distributor ? (
            <DistributorLink {...distributor} />
          ) : (
            t("distribution.order.nobody")
          )
        }
      />
      {evidence && (
        <SectionRow
          title={t("distribution.order.evidence")}
          value={t(`distribution.evidence.${evidence}`)}
        />
      )}
      {reason && (
        <SectionRow
          title={t("distribution.order.reason")}
          value={t(`distribution.reasons.${reason}`)}
        />
      )}
      {chain.length > 1 && <Chain chain={chain} />}
      <SectionRow
        title={t("distribution.order.plan")}
        value={t("distribution.order.planVersion", { version: plan_version })}
      />
    </>
  )
}

function Chain({ chain }: Pick<AdminAttribution, "chain">) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Text
        size="small"
        leading="compact"
        weight="plus"
        className="text-ui-fg-subtle"
      >
        {t("distribution.order.chain")}
      </Text>
      <ol className="flex flex-col gap-y-2">
        {chain.map((member) => (
          <li
            key={member.distributor_id}
            className="flex items-center justify-between gap-x-2"
          >
            <DistributorLink
              id={member.distributor_id}
              name={member.name ?? member.code ?? member.distributor_id}
            />
            <span className="flex shrink-0 items-center gap-x-1">
              {member.status !== "active" && (
                <Badge size="2xsmall" color="orange">
                  {t(`distribution.status.${member.status}`)}
                </Badge>
              )}
              {member.tier_name && (
                <Badge size="2xsmall">{member.tier_name}</Badge>
              )}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
