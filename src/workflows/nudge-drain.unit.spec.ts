import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { drainReconcileRequests } from "./drain"
import type { nudgeDrainSoon } from "./nudge-drain"

jest.mock("./drain", () => ({ drainReconcileRequests: jest.fn() }))
jest.mock("node:timers/promises", () => ({ setTimeout: jest.fn() }))

const container = {} as MedusaContainer
const now = jest.spyOn(performance, "now")

let drains: jest.MockedFunction<typeof drainReconcileRequests>
let nudge: typeof nudgeDrainSoon
let waits: { ms: number; end: () => void }[]

beforeEach(async () => {
  jest.resetModules()
  waits = []
  jest
    .mocked((await import("node:timers/promises")).setTimeout as typeof sleep)
    .mockImplementation(
      (ms) =>
        new Promise((end) =>
          waits.push({ ms: ms!, end: () => end(undefined!) })
        )
    )
  drains = jest.mocked((await import("./drain")).drainReconcileRequests)
  nudge = (await import("./nudge-drain")).nudgeDrainSoon
  now.mockReturnValue(1_000)
})

/** The next drain finds so many orders. */
function finds(reconciled: number): void {
  drains.mockResolvedValueOnce({ reconciled, failed: 0 })
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

async function drainOf(orders: number): Promise<void> {
  finds(orders)
  nudge(container)
  await settled()
}

it("a quiet store drains at once", async () => {
  await drainOf(1)
  expect(drains).toHaveBeenCalledTimes(1)
  now.mockReturnValue(1_000 + 10_500)
  await drainOf(1)
  expect(drains).toHaveBeenCalledTimes(2)
  expect(waits).toEqual([])
})

it.each([
  [1, 10_500],
  [20, 20_000],
  [100, 60_000],
  [5_000, 60_000],
])(
  "what follows %i orders waits for %i ms, once for all",
  async (orders, ms) => {
    await drainOf(orders)
    now.mockReturnValue(1_400)
    nudge(container)
    nudge(container)
    await settled()
    expect(waits.map((wait) => wait.ms)).toEqual([ms - 400])
    expect(drains).toHaveBeenCalledTimes(1)
    finds(1)
    waits[0]!.end()
    await settled()
    expect(drains).toHaveBeenCalledTimes(2)
  }
)

it("a drain that failed is followed after the shortest distance", async () => {
  const error = jest.fn()
  const broken = { resolve: () => ({ error }) } as unknown as MedusaContainer
  drains.mockRejectedValueOnce(new Error("no connection"))
  nudge(broken)
  await settled()
  expect(error).toHaveBeenCalledTimes(1)
  nudge(container)
  await settled()
  expect(waits.map((wait) => wait.ms)).toEqual([10_000])
})
