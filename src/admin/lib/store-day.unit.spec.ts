import { dayIn, lastDayBefore } from "./store-day"

describe("October, cut at the store's midnight", () => {
  it.each([
    ["UTC", "2026-10-01T00:00:00.000Z", "2026-11-01T00:00:00.000Z"],
    ["Europe/Berlin", "2026-09-30T22:00:00.000Z", "2026-10-31T23:00:00.000Z"],
    [
      "America/Los_Angeles",
      "2026-10-01T07:00:00.000Z",
      "2026-11-01T07:00:00.000Z",
    ],
    ["Asia/Shanghai", "2026-09-30T16:00:00.000Z", "2026-10-31T16:00:00.000Z"],
  ])(
    "goes from its first day to its last in %s, wherever it is read",
    (zone, startsAt, endsAt) => {
      expect([dayIn(zone, startsAt), lastDayBefore(zone, endsAt)]).toEqual([
        "2026-10-01",
        "2026-10-31",
      ])
    }
  )
})
