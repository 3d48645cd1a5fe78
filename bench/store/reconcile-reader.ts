import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { defaultAdminRetrieveOrderFields } from "@medusajs/medusa/api/admin/orders/query-config"
import type { Client } from "pg"
import { reconcileOrdersWorkflow } from "../../src/workflows"
import { orderFields } from "../../src/workflows/read-orders/raw-order"

/** What Medusa's own admin asks of an order. */
const medusaFields = defaultAdminRetrieveOrderFields.map((field) =>
  field.startsWith("*") ? `${field.slice(1)}.*` : field
)

/** Medusa's own read of orders, and nothing done with them. */
export async function readByMedusa(
  container: MedusaContainer,
  orderIds: readonly string[]
): Promise<void> {
  await read(container, { orderIds, fields: medusaFields })
}

/** The same of the fields that reconciling asks for. */
export async function readAlone(
  container: MedusaContainer,
  orderIds: readonly string[]
): Promise<void> {
  await read(container, { orderIds, fields: orderFields })
}

async function read(
  container: MedusaContainer,
  { orderIds, fields }: { orderIds: readonly string[]; fields: string[] }
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields,
    filters: { id: [...orderIds] },
  })
  if (data.length !== orderIds.length) {
    throw new Error(`Medusa read ${data.length} of ${orderIds.length} orders`)
  }
}

/** The whole of it: read, attribute, post, store. */
export async function reconcileWhole(
  container: MedusaContainer,
  orderIds: readonly string[]
): Promise<void> {
  const { result } = await reconcileOrdersWorkflow(container).run({
    input: { order_ids: [...orderIds] },
  })
  if (result.attributedIds.length !== orderIds.length) {
    throw new Error(
      `${result.attributedIds.length} of ${orderIds.length} orders were new`
    )
  }
}

/** Makes the ledger forget every order, which its own guards refuse, so that each is new again. */
export async function forgetOrders(database: Client): Promise<void> {
  await database.query("BEGIN")
  await database.query("SET LOCAL session_replication_role = replica")
  await database.query(
    `TRUNCATE distribution_attribution, distribution_commission, distribution_transfer,
              distribution_account, distribution_referral, distribution_reconcile_request,
              distribution_daily_result, distribution_watermark`
  )
  await database.query("COMMIT")
}
