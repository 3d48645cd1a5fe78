import { Module } from "@medusajs/framework/utils"
import { DISTRIBUTION_MODULE, joinerConfig } from "./joiner-config"
import connectionLoader from "./loaders/connection"
import { generateMigration, revertMigration, runMigrations } from "./migrate"
import DistributionModuleService from "./service"

Object.assign(DistributionModuleService.prototype, {
  __joinerConfig: () => joinerConfig,
})

export { DISTRIBUTION_MODULE, DistributionModuleService }

export default {
  ...Module(DISTRIBUTION_MODULE, {
    service: DistributionModuleService,
    loaders: [connectionLoader],
  }),
  runMigrations,
  revertMigration,
  generateMigration,
}
