import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import request from "supertest"

const PASSWORD = "correct horse battery staple"

/** Signs a merchant up and in; gives the header that each request carries. */
export async function signInAsMerchant(
  server: string,
  container: MedusaContainer,
  email = "merchant@example.com"
): Promise<Record<string, string>> {
  await register(server, "user", email)
  const [identity] = await container
    .resolve(Modules.AUTH)
    .listAuthIdentities({ provider_identities: { entity_id: email } })
  await createUserAccountWorkflow(container).run({
    input: { authIdentityId: identity!.id, userData: { email } },
  })
  return bearer(await signIn(server, "user", email))
}

export interface SignedInCustomer {
  id: string
  headers: Record<string, string>
}

/** Signs a customer up and in through the Store API. */
export async function signInAsCustomer(
  server: string,
  publishableKey: string,
  name: string
): Promise<SignedInCustomer> {
  const email = `${name}@example.com`
  const token = await register(server, "customer", email)
  const key = { "x-publishable-api-key": publishableKey }
  const { body } = await request(server)
    .post("/store/customers")
    .set({ ...key, ...bearer(token) })
    .send({ email, first_name: name })
    .expect(200)
  const session = await signIn(server, "customer", email)
  return { id: body.customer.id, headers: { ...key, ...bearer(session) } }
}

async function register(
  server: string,
  actor: string,
  email: string
): Promise<string> {
  const { body } = await request(server)
    .post(`/auth/${actor}/emailpass/register`)
    .send({ email, password: PASSWORD })
    .expect(200)
  return body.token
}

async function signIn(
  server: string,
  actor: string,
  email: string
): Promise<string> {
  const { body } = await request(server)
    .post(`/auth/${actor}/emailpass`)
    .send({ email, password: PASSWORD })
    .expect(200)
  return body.token
}

function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` }
}
