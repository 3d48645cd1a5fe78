import { text } from "node:stream/consumers"
import { begun } from "./begun"

async function* reading(
  pieces: readonly (string | Error)[],
  ended = jest.fn()
) {
  try {
    for (const piece of pieces) {
      if (piece instanceof Error) {
        throw piece
      }
      yield piece
    }
  } finally {
    ended()
  }
}

describe("a file that is read while it is sent", () => {
  it.each([[[]], [["title"]], [["title", "a"]], [["title", "a", "b", "c"]]])(
    "is all of %j",
    async (pieces: string[]) => {
      expect(await text(await begun(reading(pieces)))).toBe(pieces.join(""))
    }
  )

  it("is refused where its first page cannot be read", async () => {
    const failing = reading(["title", new Error("no such table")])
    await expect(begun(failing)).rejects.toThrow("no such table")
  })

  it("breaks off where a later page cannot be read", async () => {
    const stream = await begun(reading(["title", "a", new Error("gone")]))
    await expect(text(stream)).rejects.toThrow("gone")
  })

  it("ends its reading when nobody listens any longer", async () => {
    const ended = jest.fn()
    const stream = await begun(reading(["title", "a", "b", "c"], ended))
    for await (const _ of stream) {
      break
    }
    expect(ended).toHaveBeenCalled()
  })
})
