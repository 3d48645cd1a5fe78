import type { PayoutProvider } from "../../api/types"
import { usePayoutProviders } from "./api/payout-methods"
import { useWords } from "./use-words"

interface OfKind {
  provider_id: string
  kind: string
}

/** What a way to be paid is called: "Bank account", with its provider where several have such. */
export function useMethodLabel() {
  const { data } = usePayoutProviders()
  const wordsOf = useWords()
  const providers = data?.payout_providers ?? []
  return ({ provider_id, kind }: OfKind) => {
    const found = kindOf(providers, { provider_id, kind })
    const label = found ? wordsOf(found.labels) : kind
    const isShared =
      providers.filter(({ kinds }) => kinds.some((one) => one.kind === kind))
        .length > 1
    return isShared || !found ? `${label} (${provider_id})` : label
  }
}

export function kindOf(
  providers: readonly PayoutProvider[],
  { provider_id, kind }: OfKind
): PayoutProvider["kinds"][number] | undefined {
  return providers
    .find(({ id }) => id === provider_id)
    ?.kinds.find((offered) => offered.kind === kind)
}
