import { DistributionEvents } from "../../events"
import { distributionOf } from "../../steps/module"
import { addresseeOf } from "../addressee"
import { portalUrl } from "../links"
import type { Compose } from "../message"

/** Somebody changed what a distributor is paid to: it hears of it, for it may not have been itself. */
export const payoutMethodChanged: Compose = async (id, container) => {
  const distributor = await addresseeOf(container, id)
  const change = await distributionOf(container).payouts.lastMethodChange(id)
  if (!distributor || !change) {
    return null
  }
  const { at, method } = change
  return {
    template: "distribution-payout-method-changed",
    to: distributor.email,
    receiverId: distributor.customer_id,
    resource: { type: "distribution_distributor", id },
    key: `${DistributionEvents.PAYOUT_METHOD_CHANGED}:${id}:${at.getTime()}`,
    subject: {
      en: "Your payout method was changed",
      zhCN: "您的收款方式已变更",
    },
    data: {
      distributor,
      changed_at: at.toISOString(),
      payout_method: method && {
        ...method,
        usable_from: method.usable_from.toISOString(),
        url: portalUrl(container, "/payout-methods"),
      },
    },
  }
}
