import { MedusaError, ModuleProvider } from "@medusajs/framework/utils"
import {
  AbstractPayoutProvider,
  type CheckedMethod,
  type PayoutOutcome,
  type PayoutToSend,
} from "../../../src/modules/distribution"

/** A provider as a store's developer writes one: somebody brings the money to the door. */
class CourierPayoutProvider extends AbstractPayoutProvider {
  static override identifier = "courier"

  static validateOptions(options: { city?: unknown }): void {
    if (typeof options.city !== "string") {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "Say in which city the courier rides: the option city"
      )
    }
  }

  readonly methodKinds = [
    {
      kind: "door",
      labels: { en: "At the door", zhCN: "送货上门" },
      fields: [
        {
          name: "street",
          labels: { en: "Street", zhCN: "街道" },
          isRequired: true,
          isSecret: false,
        },
      ],
    },
  ]

  private readonly city: string

  constructor(_container: object, options: Record<string, unknown>) {
    super()
    this.city = options.city as string
  }

  checkMethod(_kind: string, details: Record<string, string>): CheckedMethod {
    return { details, hint: `A door in ${this.city}` }
  }

  async send({ id, method }: PayoutToSend): Promise<PayoutOutcome> {
    return { status: "sent", reference: `${id} to ${method.details.street}` }
  }
}

export default ModuleProvider("distribution", {
  services: [CourierPayoutProvider],
})
