import { ModuleProvider } from "@medusajs/framework/utils"
import ManualPayoutProvider from "./provider"

export { ManualPayoutProvider }

export default ModuleProvider("distribution", {
  services: [ManualPayoutProvider],
})
