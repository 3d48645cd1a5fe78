import { ModuleProvider } from "@medusajs/framework/utils"
import StoreCreditPayoutProvider from "./provider"

export { StoreCreditPayoutProvider }

export default ModuleProvider("distribution", {
  services: [StoreCreditPayoutProvider],
})
