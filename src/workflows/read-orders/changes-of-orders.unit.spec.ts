import { changesOfOrders } from "./changes-of-orders"

const CHANGED = "2026-11-20T10:00:00.000Z"

interface Question {
  entity: string
  filters: { id: { $gt: string } }
  pagination: { skip?: number; take: number }
}

/** Answers as Medusa's query would if this many orders had changed, and nothing else. */
function storeOf(count: number) {
  const ids = Array.from(
    { length: count },
    (_, n) => `order_${`${n}`.padStart(6, "0")}`
  )
  const asked: Question[] = []
  const graph = async (question: Question) => {
    asked.push(question)
    const { $gt } = question.filters.id
    const found = question.entity === "order" ? ids : []
    return {
      data: found
        .filter((id) => id > $gt)
        .slice(0, question.pagination.take)
        .map((id) => ({ id, updated_at: CHANGED })),
    }
  }
  return { ids, asked, query: { graph } as never }
}

describe("looking for changed orders", () => {
  it.each([0, 1, 500, 501, 1_700])(
    "finds all of %s, page by page from where the last one ended",
    async (count) => {
      const { ids, asked, query } = storeOf(count)
      const span = { from: new Date(0), until: new Date() }
      expect(await changesOfOrders(query, span)).toEqual(
        ids.map((id) => ({ orderId: id, stamp: `${id}@${CHANGED}` }))
      )
      expect(asked.every(({ pagination }) => !pagination.skip)).toBe(true)
    }
  )
})
