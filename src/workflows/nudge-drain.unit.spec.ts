import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { drainReconcileRequests } from "./drain"
import { nudgeDrainSoon } from "./nudge-drain"

jest.mock("./drain", () => ({ drainReconcileRequests: jest.fn() }))
jest.mock("node:timers/promises", () => ({ setTimeout: jest.fn() }))

const logError = jest.fn()
const container = {
  resolve: () => ({ error: logError }),
} as unknown as MedusaContainer

const drains = jest.mocked(drainReconcileRequests)
const now = jest.spyOn(performance, "now")

let time = 0
let waits: { ms: number; end: () => void }[]

beforeEach(() => {
  jest.clearAllMocks()
  waits = []
  jest.mocked(sleep).mockImplementation(
    (ms) =>
      new Promise((end) => {
        waits.push({ ms: ms!, end: () => end(undefined) })
      })
  )
  pass(1_000_000)
})

afterEach(async () => {
  waits.forEach(({ end }) => end())
  await settled()
})

function pass(ms: number): void {
  time += ms
  now.mockReturnValue(time)
}

/** A nudge whose drain, if it comes at once, finds so many orders. */
async function nudge(orders: number): Promise<void> {
  drains.mockResolvedValue({ reconciled: orders, failed: 0 })
  nudgeDrainSoon(container)
  await settled()
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

it("a quiet store drains at once", async () => {
  await nudge(1)
  pass(10_500)
  await nudge(1)
  expect(drains).toHaveBeenCalledTimes(2)
  expect(waits).toEqual([])
})

it.each([
  [1, 10_500],
  [20, 20_000],
  [100, 60_000],
  [5_000, 60_000],
])("what follows %i orders waits, once for all", async (orders, ms) => {
  await nudge(orders)
  pass(400)
  await nudge(1)
  await nudge(1)
  expect(waits.map((wait) => wait.ms)).toEqual([ms - 400])
  expect(drains).toHaveBeenCalledTimes(1)
  waits[0]!.end()
  await settled()
  expect(drains).toHaveBeenCalledTimes(2)
})

it("what comes during a drain waits by what that drain finds", async () => {
  let end: (found: { reconciled: number; failed: number }) => void
  drains.mockReturnValueOnce(new Promise((found) => (end = found)))
  nudgeDrainSoon(container)
  await settled()
  await nudge(1)
  pass(2_000)
  end!({ reconciled: 40, failed: 0 })
  await settled()
  expect(waits.map((wait) => wait.ms)).toEqual([28_000])
  expect(drains).toHaveBeenCalledTimes(1)
})

it("a drain that failed is followed after the shortest distance", async () => {
  drains.mockRejectedValueOnce(new Error("no connection"))
  nudgeDrainSoon(container)
  await settled()
  expect(logError).toHaveBeenCalledTimes(1)
  await nudge(1)
  expect(waits.map((wait) => wait.ms)).toEqual([10_000])
})
