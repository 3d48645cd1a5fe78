import { In } from "typeorm"
import { PayoutMethod } from "../entities"
import { notFound } from "../errors"
import type { PayoutTools } from "./payout-methods"

/** A method with its details in the clear. */
export interface OpenMethod {
  id: string
  provider_id: string
  kind: string
  details: Record<string, string>
}

/** Opens methods, removed ones too, for handing over the payouts that were made for them. */
export async function openMethods(
  { dataSource, sealer }: Pick<PayoutTools, "dataSource" | "sealer">,
  ids: readonly string[]
): Promise<Map<string, OpenMethod>> {
  const methods = await dataSource.manager.find(PayoutMethod, {
    where: { id: In([...new Set(ids)]) },
    select: { id: true, provider_id: true, kind: true, details_sealed: true },
  })
  return new Map(
    methods.map(({ id, provider_id, kind, details_sealed }) => {
      const details: unknown = JSON.parse(sealer.open(details_sealed, id))
      return [
        id,
        { id, provider_id, kind, details: details as Record<string, string> },
      ]
    })
  )
}

/** The same for one; throws `not_found`. */
export async function openMethod(
  tools: Pick<PayoutTools, "dataSource" | "sealer">,
  id: string
): Promise<OpenMethod> {
  const method = (await openMethods(tools, [id])).get(id)
  if (!method) {
    throw notFound(`There is no payout method with id ${id}`)
  }
  return method
}
