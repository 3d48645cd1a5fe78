import { asFunction, asValue, Lifetime } from "@medusajs/framework/awilix"
import { moduleProviderLoader } from "@medusajs/framework/modules-sdk"
import type { LoaderOptions, ModuleProvider } from "@medusajs/framework/types"
import {
  dynamicImport,
  normalizeImportPathWithSource,
  resolveFromProject,
} from "@medusajs/framework/utils"
import { parseOptions, type PayoutProviderOption } from "../options"
import type {
  AbstractPayoutProvider,
  PayoutProviderClass,
} from "../payout/provider"
import { builtInProviders, providersOf } from "../payout/providers"

type Container = LoaderOptions["container"]

const METHODS = ["checkMethod", "send", "readWebhook"] as const

/** Makes the built-in payout providers and those that the plugin's options list. */
export default async function payoutProvidersLoader({
  container,
  options,
}: LoaderOptions): Promise<void> {
  const { payoutProviders } = parseOptions(options ?? {})
  const byId = new Map<string, AbstractPayoutProvider>()
  for (const provider of builtInProviders) {
    add(byId, provider, { container })
  }
  for (const option of payoutProviders) {
    await load(byId, option, container)
  }
  container.register({ payoutProviders: asValue(providersOf(byId)) })
}

async function load(
  byId: Map<string, AbstractPayoutProvider>,
  option: PayoutProviderOption,
  container: Container
): Promise<void> {
  const { id, options } = option
  try {
    await moduleProviderLoader({
      container,
      providers: [{ ...option, resolve: await imported(option.resolve) }],
      registerServiceFn: async (provider) =>
        add(byId, provider as unknown as PayoutProviderClass, {
          container,
          id,
          options,
        }),
    })
  } catch (error) {
    throw new Error(
      `medusa-plugin-distribution: the payout provider ${nameOf(option)} cannot be loaded. ${(error as Error).message}`
    )
  }
}

/** As Medusa's loader would, which says of a file that fails only that it cannot be found. */
async function imported(
  resolve: string | object
): Promise<ModuleProvider["resolve"]> {
  return typeof resolve === "string"
    ? dynamicImport(resolveFromProject(normalizeImportPathWithSource(resolve)))
    : (resolve as ModuleProvider["resolve"])
}

interface Registration {
  container: Container
  id?: string
  options?: Record<string, unknown>
}

function add(
  byId: Map<string, AbstractPayoutProvider>,
  provider: PayoutProviderClass,
  { container, id, options = {} }: Registration
): void {
  const name = id ?? provider.identifier
  if (!name) {
    throw new Error("Its class has no static identifier")
  }
  if (byId.has(name)) {
    throw new Error(
      `There are two payout providers ${name}; give one of them another id`
    )
  }
  const key = `payout_provider_${name}`
  container.register(
    key,
    asFunction(
      (cradle: Record<string, unknown>) => new provider(cradle, options),
      { lifetime: Lifetime.SINGLETON }
    )
  )
  byId.set(name, whole(container.resolve<AbstractPayoutProvider>(key)))
}

/** What another package made is held against the contract by its methods: it may carry a copy of our class. */
function whole(provider: AbstractPayoutProvider): AbstractPayoutProvider {
  const missing = METHODS.find((name) => typeof provider[name] !== "function")
  if (missing || !Array.isArray(provider.methodKinds)) {
    throw new Error(
      `It has no ${missing ?? "methodKinds"}; extend AbstractPayoutProvider`
    )
  }
  return provider
}

function nameOf({ resolve, id }: PayoutProviderOption): string {
  return typeof resolve === "string" ? resolve : (id ?? "given as an object")
}
