import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Person } from "../types"
import { userNames } from "./user-names"

/** Names an actor by its id; nobody for null. */
export type PersonOf = (id: string | null) => Person

/** Who the merchant's people and API keys with these ids are, read in one go. */
export async function peopleOf(
  scope: MedusaContainer,
  ids: readonly (string | null)[]
): Promise<PersonOf> {
  const known = [...new Set(ids.filter((id) => id !== null))]
  const names = new Map([
    ...(await userNames(scope, known)),
    ...(await keyNames(scope, known)),
  ])
  return (id) => ({ id, name: id === null ? null : (names.get(id) ?? null) })
}

type Names = Promise<[string, string][]>

async function keyNames(scope: MedusaContainer, ids: string[]): Names {
  const keys = ids.filter((id) => id.startsWith("apk_"))
  if (keys.length === 0) {
    return []
  }
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "api_key",
    fields: ["id", "title"],
    filters: { id: keys },
  })
  return data.map(({ id, title }) => [id, title])
}
