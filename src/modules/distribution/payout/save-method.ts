import { type EntityManager, IsNull } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import { PayoutMethod, SettlementSettings } from "../entities"
import { newEntityId } from "../entity-id"
import { lockDistributor } from "../network/lock-distributor"
import { SETTLEMENT_EVENTS } from "../settlement/events"
import { recordNotices } from "../settlement/record-notices"
import { filledFields, kindOf } from "./method-fields"
import { type MaskedMethod, mask } from "./methods-of"
import { freeMethodOf } from "./own-method"
import type { PayoutTools } from "./payout-methods"
import type { CheckedMethod } from "./provider"

export interface NewMethod {
  distributor_id: string
  provider_id: string
  kind: string
  details: Record<string, string>
  /** Whether payouts go to it from now on; the first does in any case. */
  is_default?: boolean
  /** The id of the method that it takes the place of. */
  replaces?: string | null
  actor: Actor
}

type NewRow = Omit<PayoutMethod, "removed_at" | "created_at" | "distributor">

const DAY = 24 * 60 * 60 * 1000

/**
 * Keeps what a distributor is to be paid to, encrypted. Nothing is paid to it
 * before the cooling-off days are over, so that a stolen password does not lead
 * money away before its owner hears of it.
 */
export async function saveMethod(
  tools: PayoutTools,
  method: NewMethod
): Promise<MaskedMethod> {
  const { details, hint } = check(tools, method)
  const id = newEntityId("pmet")
  const details_sealed = tools.sealer.seal(JSON.stringify(details), id)
  return tools.dataSource.transaction(async (manager) => {
    await lockDistributor(manager, method.distributor_id)
    const { distributor_id, provider_id, kind } = method
    const row: NewRow = {
      id,
      distributor_id,
      provider_id,
      kind,
      hint,
      details_sealed,
      is_default: await becomesDefault(manager, method),
      usable_from: await usableFrom(manager),
    }
    await insertMethod(manager, row, method)
    return mask(await manager.findOneByOrFail(PayoutMethod, { id }))
  })
}

function check(
  { providers }: PayoutTools,
  { provider_id, kind, details }: NewMethod
): CheckedMethod {
  const provider = providers.payoutProvider(provider_id)
  const { methodKinds } = provider
  const declared = kindOf({ id: provider_id, methodKinds }, kind)
  return provider.checkMethod(kind, filledFields(declared, details))
}

/** Takes the replaced one away, and tells whether the new one is the default. */
async function becomesDefault(
  manager: EntityManager,
  { distributor_id, is_default = false, replaces }: NewMethod
): Promise<boolean> {
  if (replaces) {
    const replaced = await freeMethodOf(manager, {
      id: replaces,
      distributor_id,
    })
    await manager.update(
      PayoutMethod,
      { id: replaces },
      { removed_at: new Date() }
    )
    return is_default || replaced.is_default
  }
  const hasOthers = await manager.existsBy(PayoutMethod, {
    distributor_id,
    removed_at: IsNull(),
  })
  return is_default || !hasOthers
}

async function usableFrom(manager: EntityManager): Promise<Date> {
  const { cooling_off_days } = await manager.findOneByOrFail(
    SettlementSettings,
    { id: "settlement" }
  )
  return new Date(Date.now() + cooling_off_days * DAY)
}

async function insertMethod(
  manager: EntityManager,
  row: NewRow,
  { actor, replaces }: NewMethod
): Promise<void> {
  const { id, distributor_id, provider_id, kind, hint, is_default } = row
  if (is_default) {
    await manager.update(
      PayoutMethod,
      { distributor_id, is_default: true, removed_at: IsNull() },
      { is_default: false }
    )
  }
  await manager.insert(PayoutMethod, row)
  await recordNotices(manager, SETTLEMENT_EVENTS.PAYOUT_METHOD_CHANGED, [
    distributor_id,
  ])
  await recordAudit(manager, {
    actor,
    action: "distributor.payout_method_saved",
    subject: { type: "distributor", id: distributor_id },
    detail: {
      payout_method_id: id,
      provider_id,
      kind,
      hint,
      is_default,
      usable_from: row.usable_from,
      replaces: replaces ?? null,
    },
  })
}
