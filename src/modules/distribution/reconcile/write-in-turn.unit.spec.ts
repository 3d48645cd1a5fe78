import { setTimeout as sleep } from "node:timers/promises"
import type { EntityManager } from "typeorm"
import { writeInTurn } from "./write-in-turn"

const manager = {} as EntityManager

describe("writing in turn", () => {
  it("makes the next ready while one is written, and writes one at a time", async () => {
    const log: string[] = []
    const maker = (name: string) => () => {
      log.push(`make ${name}`)
      return async () => {
        log.push(`write ${name}`)
        await sleep(5)
        log.push(`wrote ${name}`)
      }
    }
    await writeInTurn(manager, [maker("a"), maker("b")])
    expect(log).toEqual([
      "make a",
      "write a",
      "make b",
      "wrote a",
      "write b",
      "wrote b",
    ])
  })

  it("writes nothing after what could not be written", async () => {
    const written = jest.fn()
    const refused = () => () => Promise.reject(new Error("refused"))
    await expect(
      writeInTurn(manager, [refused, () => async () => written()])
    ).rejects.toThrow("refused")
    expect(written).not.toHaveBeenCalled()
  })

  it("waits for the one before where the next cannot be made", async () => {
    let isWritten = false
    const writing = () => async () => {
      await sleep(5)
      isWritten = true
    }
    const unmade = () => {
      throw new Error("not made")
    }
    await expect(writeInTurn(manager, [writing, unmade])).rejects.toThrow(
      "not made"
    )
    expect(isWritten).toBe(true)
  })
})
