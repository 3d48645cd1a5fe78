import sdkModule from "@medusajs/js-sdk"

// The package is CommonJS underneath: Node hands its exports over as the default.
const Medusa = "default" in sdkModule ? sdkModule.default : sdkModule

/** A client of the Admin API, signed in. */
export type Admin = InstanceType<typeof Medusa>

/** What a shopper's page must know of the store. */
export interface Shop {
  publishableKey: string
  regionId: string
  locationId: string
  shippingOptionId: string
  /** Variant ids by the product's handle. */
  variants: Record<string, string>
}

export async function signIn(
  apiUrl: string,
  login: { email: string; password: string }
): Promise<Admin> {
  const admin = new Medusa({
    baseUrl: apiUrl,
    auth: { type: "jwt", jwtTokenStorageMethod: "memory" },
  })
  await admin.auth.login("user", "emailpass", login)
  return admin
}

/** A client of the Store API, as a shopper's browser has it. */
export function shopper(apiUrl: string, publishableKey: string): Admin {
  return new Medusa({
    baseUrl: apiUrl,
    publishableKey,
    auth: { type: "jwt", jwtTokenStorageMethod: "memory" },
  })
}
