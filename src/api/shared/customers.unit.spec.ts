import type { MedusaContainer } from "@medusajs/framework/types"
import { searchCustomerIds } from "./customers"

const graph = jest.fn()
const listDistributors = jest.fn()
const scope = {
  resolve: () => ({ graph, listDistributors }),
} as unknown as MedusaContainer

/** A store with so many matching customers, whose every hundredth is a distributor. */
function given(customerCount: number): void {
  graph
    .mockReset()
    .mockImplementation(async ({ pagination: { skip, take } }) => {
      const length = Math.max(0, Math.min(take, customerCount - skip))
      return { data: Array.from({ length }, (_, n) => ({ id: `${skip + n}` })) }
    })
  listDistributors
    .mockReset()
    .mockImplementation(async ({ customer_id }) =>
      customer_id
        .filter((id: string) => Number(id) % 100 === 99)
        .map((id: string) => ({ customer_id: id }))
    )
}

describe("a search of distributors by their customers", () => {
  it.each([
    [0, { found: 0, pages: 1, looks: 0 }],
    [150, { found: 1, pages: 1, looks: 1 }],
    [2_500, { found: 25, pages: 3, looks: 3 }],
    [9_000, { found: 50, pages: 5, looks: 5 }],
  ])(
    "of %i customers who match reads no more than it needs, and 5,000 at most: %j",
    async (customers, { found, pages, looks }) => {
      given(customers)
      expect(await searchCustomerIds(scope, "smith")).toHaveLength(found)
      expect(graph).toHaveBeenCalledTimes(pages)
      expect(listDistributors).toHaveBeenCalledTimes(looks)
    }
  )
})
