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

/** Opens a method, a removed one too, for handing over the payout that was made for it. */
export async function openMethod(
  { dataSource, sealer }: Pick<PayoutTools, "dataSource" | "sealer">,
  id: string
): Promise<OpenMethod> {
  const method = await dataSource.manager.findOne(PayoutMethod, {
    where: { id },
    select: { id: true, provider_id: true, kind: true, details_sealed: true },
  })
  if (!method) {
    throw notFound(`There is no payout method with id ${id}`)
  }
  const { provider_id, kind, details_sealed } = method
  const details = JSON.parse(sealer.open(details_sealed, id))
  return { id, provider_id, kind, details: details as Record<string, string> }
}
