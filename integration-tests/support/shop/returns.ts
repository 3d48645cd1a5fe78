import {
  beginReceiveReturnWorkflow,
  beginReturnOrderWorkflow,
  cancelReturnWorkflow,
  confirmReturnReceiveWorkflow,
  confirmReturnRequestWorkflow,
  dismissItemReturnRequestWorkflow,
  receiveItemReturnRequestWorkflow,
  requestItemReturnWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { PlacedOrder } from "./orders"
import type { Units } from "./shipping"

/** Asks for a return of fulfilled units; answers the return's id. */
export async function requestReturn(
  container: MedusaContainer,
  order: PlacedOrder,
  items: Units[]
): Promise<string> {
  const { result: change } = await beginReturnOrderWorkflow(container).run({
    input: { order_id: order.id },
  })
  const returnId = change.return_id as string
  await requestItemReturnWorkflow(container).run({
    input: { return_id: returnId, items },
  })
  await confirmReturnRequestWorkflow(container).run({
    input: { return_id: returnId },
  })
  return returnId
}

/** Takes units of a return in: as good ones, as damaged ones, or both. */
export async function receiveReturn(
  container: MedusaContainer,
  returnId: string,
  arrived: { good?: Units[]; damaged?: Units[] }
): Promise<void> {
  const { good = [], damaged = [] } = arrived
  await beginReceiveReturnWorkflow(container).run({
    input: { return_id: returnId },
  })
  if (good.length > 0) {
    await receiveItemReturnRequestWorkflow(container).run({
      input: { return_id: returnId, items: good },
    })
  }
  if (damaged.length > 0) {
    await dismissItemReturnRequestWorkflow(container).run({
      input: { return_id: returnId, items: damaged },
    })
  }
  await confirmReturnReceiveWorkflow(container).run({
    input: { return_id: returnId },
  })
}

/** A return from request to receipt; answers the return's id. */
export async function returnItems(
  container: MedusaContainer,
  order: PlacedOrder,
  items: Units[]
): Promise<string> {
  const returnId = await requestReturn(container, order, items)
  await receiveReturn(container, returnId, { good: items })
  return returnId
}

export async function cancelReturn(
  container: MedusaContainer,
  returnId: string
): Promise<void> {
  await cancelReturnWorkflow(container).run({ input: { return_id: returnId } })
}
