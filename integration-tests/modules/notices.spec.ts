import type { UntoldNotice } from "../../src/modules/distribution/settlement/tell-notice"
import * as notices from "../../src/modules/distribution/settlement/record-notices"
import { Programme } from "../support/settlement"

/** A close of five fills three notices, instead of more than five hundred two. */
jest.mock(
  "../../src/modules/distribution/settlement/record-notices",
  (): typeof notices => ({
    ...jest.requireActual<typeof notices>(
      "../../src/modules/distribution/settlement/record-notices"
    ),
    NOTICE_SIZE: 2 as typeof notices.NOTICE_SIZE,
  })
)

/** What happened to many at once is told of some hundreds at a time. */
describe("notices", () => {
  let programme: Programme

  beforeEach(async () => {
    programme = await Programme.open()
  })

  afterEach(() => programme.close())

  const tell = (hear: (notice: UntoldNotice) => void) =>
    programme.module.service.tellNotice(async (notice) => hear(notice))

  const tellAll = async (): Promise<string[][]> => {
    const told: string[][] = []
    while (await tell(({ subject_ids }) => told.push(subject_ids))) {}
    return told
  }

  const record = (ids: readonly string[]) =>
    notices.recordNotices(programme.module.dataSource.manager, "event", ids)

  it("tell of 500 at most, in the order in which they were left", async () => {
    const ids = Array.from({ length: 1_201 }, (_, n) => `id_${1_201 - n}`)
    await record(ids)
    await record(["last"])
    const told = await tellAll()
    expect(told.map(({ length }) => length)).toEqual([500, 500, 201, 1])
    expect(told.flat()).toEqual([...ids, "last"])
  })

  it("are not left of nobody", async () => {
    await record([])
    expect(await tellAll()).toEqual([])
  })

  it("stay when they could not be told, one by one", async () => {
    await record(["first"])
    await record(["second"])
    await tell(() => undefined)
    const refused = tell(() => {
      throw new Error("The event bus is away")
    })
    await expect(refused).rejects.toThrow("away")
    expect(await tellAll()).toEqual([["second"]])
  })

  it("tell of a close some at a time too", async () => {
    for (const name of ["a", "b", "c", "d", "e"]) {
      await programme.earn(await programme.enrol(name), 4_000)
    }
    await programme.closeAll("2036-12-01")
    const told = await tellAll()
    expect(told.map(({ length }) => length)).toEqual([2, 2, 1])
    expect(new Set(told.flat()).size).toBe(5)
  })
})
