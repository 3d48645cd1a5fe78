import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { tellNotices } from "./nudge-notices"

jest.mock("node:timers/promises", () => ({ setTimeout: jest.fn() }))

it("gives the handlers of a notice their time before it tells the next", async () => {
  const steps: unknown[] = []
  const untold = [["a", "b"], ["c"]]
  jest.mocked(sleep).mockImplementation(async (ms) => {
    steps.push(ms)
  })
  const services = {
    emit: (events: { data: { id: string } }[]) =>
      steps.push(events.map(({ data }) => data.id)),
    tellNotice: async (tell: (notice: object) => unknown) => {
      const subject_ids = untold.shift()
      const notice = subject_ids && { event: "event", subject_ids }
      await (notice && tell(notice))
      return notice ?? null
    },
  }
  const container = { resolve: () => services } as unknown as MedusaContainer
  await tellNotices(container)
  expect(steps).toEqual([["a", "b"], 20, ["c"], 10])
})
