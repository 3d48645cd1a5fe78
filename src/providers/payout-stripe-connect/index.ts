import { ModuleProvider } from "@medusajs/framework/utils"
import StripeConnectPayoutProvider from "./provider"

export { StripeConnectPayoutProvider }

export default ModuleProvider("distribution", {
  services: [StripeConnectPayoutProvider],
})
