import ManualPayoutProvider from "../../../providers/payout-manual/provider"
import StoreCreditPayoutProvider from "../../../providers/payout-store-credit/provider"
import { invalid } from "../errors"
import type {
  AbstractPayoutProvider,
  MethodKind,
  PayoutProviderClass,
} from "./provider"

/** The providers that need no setting up, so that every store has them. */
export const builtInProviders: readonly PayoutProviderClass[] = [
  ManualPayoutProvider,
  StoreCreditPayoutProvider,
]

/** A provider as a form is drawn from it. */
export interface OfferedProvider {
  id: string
  methodKinds: readonly MethodKind[]
}

/** The payout providers of this store. */
export interface PayoutProviders {
  /** Throws `invalid_data` with the ids there are. */
  payoutProvider: (id: string) => AbstractPayoutProvider
  payoutProviders: () => OfferedProvider[]
}

export function providersOf(
  byId: ReadonlyMap<string, AbstractPayoutProvider>
): PayoutProviders {
  return {
    payoutProvider: (id) => {
      const provider = byId.get(id)
      if (!provider) {
        const known = [...byId.keys()].join(", ")
        throw invalid(
          `There is no payout provider ${id}; this store has ${known}. Others are set up by the plugin's option payoutProviders`
        )
      }
      return provider
    },
    payoutProviders: () =>
      [...byId].map(([id, { methodKinds }]) => ({ id, methodKinds })),
  }
}

/** For a module that Medusa did not load, as in tests: what is built in. */
export function onlyBuiltIn(): PayoutProviders {
  return providersOf(
    new Map(
      builtInProviders.map((provider) => [
        provider.identifier,
        new provider({}, {}),
      ])
    )
  )
}
