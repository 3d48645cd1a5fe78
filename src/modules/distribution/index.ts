import { Module } from "@medusajs/framework/utils"
import { DISTRIBUTION_MODULE, joinerConfig } from "./joiner-config"
import connectionLoader from "./loaders/connection"
import payoutProvidersLoader from "./loaders/payout-providers"
import { generateMigration, revertMigration, runMigrations } from "./migrate"
import DistributionModuleService from "./service"

Object.assign(DistributionModuleService.prototype, {
  __joinerConfig: () => joinerConfig,
})

export { DISTRIBUTION_MODULE, DistributionModuleService }

/* What a condition or a reward of a store's own is made of. */
export type { ConditionType, Facts, Predicate } from "./domain/conditions"
export type { Reckon, Reckoned, Rewarded, RewardType } from "./domain/rewards"

/* What a payout provider of a store's own is made of. */
export { AbstractPayoutProvider } from "./payout/provider"
export type {
  CheckedMethod,
  MethodField,
  MethodKind,
  PayoutOutcome,
  PayoutToSend,
  SendContext,
  WebhookNews,
  WebhookRequest,
} from "./payout/provider"

export default {
  ...Module(DISTRIBUTION_MODULE, {
    service: DistributionModuleService,
    loaders: [connectionLoader, payoutProvidersLoader],
  }),
  runMigrations,
  revertMigration,
  generateMigration,
}
