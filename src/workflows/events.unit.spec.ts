import { readFileSync } from "node:fs"
import { DistributionEvents } from "./events"

it("docs/events.md lists every event that is emitted, and no other", () => {
  const page = readFileSync("docs/events.md", "utf8")
  const listed = [...page.matchAll(/^\| `(distribution\.[a-z_.]+)` \|/gm)]
  expect(listed.map(([, name]) => name).sort()).toEqual(
    Object.values(DistributionEvents).sort()
  )
})
