import { randomBytes } from "node:crypto"
import fc from "fast-check"
import { parseKeys, sealerOf } from "./sealing"

const newKey = () => randomBytes(32).toString("base64")

const old = newKey()
const fresh = newKey()
const sealer = sealerOf(old)

describe("what is sealed", () => {
  it("opens for the row it was sealed for, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, row) => {
        expect(sealer.open(sealer.seal(text, row), row)).toBe(text)
      })
    )
  })

  it("does not open for another row", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (text, row, other) => {
        fc.pre(row !== other)
        const sealed = sealer.seal(text, row)
        expect(() => sealer.open(sealed, other)).toThrow(
          "belongs to another record"
        )
      })
    )
  })

  it("does not open once any letter of it was changed", () => {
    const sealed = sealer.seal("DE89370400440532013000", "pm_1")
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.base64String(), (at, noise) => {
        const letter = noise[0] ?? "*"
        fc.pre(letter !== sealed[at])
        const tampered = sealed.slice(0, at) + letter + sealed.slice(at + 1)
        expect(() => sealer.open(tampered, "pm_1")).toThrow()
      }),
      { numRuns: 500 }
    )
  })

  it("does not open with a shortened tag", () => {
    const [version, key, iv, tag, data] = sealer.seal("secret", "a").split(".")
    const short = Buffer.from(tag!, "base64url")
      .subarray(0, 4)
      .toString("base64url")
    expect(() =>
      sealer.open([version, key, iv, short, data].join("."), "a")
    ).toThrow("cannot be read")
  })

  it("is never the same twice, and tells neither text nor key", () => {
    const [one, two] = [sealer.seal("secret", "a"), sealer.seal("secret", "a")]
    expect(one).not.toBe(two)
    expect(one).toMatch(/^v1\.[0-9a-f]{8}\.[\w-]{16}\.[\w-]{22}\.[\w-]+$/)
  })
})

describe("keys that are changed in turn", () => {
  it("open what the earlier sealed, and seal by the first", () => {
    const before = sealer.seal("secret", "a")
    const both = sealerOf(`${fresh}, ${old}`)
    expect(both.open(before, "a")).toBe("secret")
    const after = both.seal("secret", "a")
    expect(sealerOf(fresh).open(after, "a")).toBe("secret")
    expect(() => sealer.open(after, "a")).toThrow("put that key back")
  })

  it("are taken in base64, base64url and hex", () => {
    const bytes = randomBytes(32)
    const ids = (["base64", "base64url", "hex"] as const).map(
      (form) => parseKeys(bytes.toString(form))[0]!.id
    )
    expect(new Set(ids).size).toBe(1)
  })

  it.each(["short", randomBytes(16).toString("hex"), `${old},short`])(
    "are refused when they are none: %s",
    (keys) => {
      expect(() => parseKeys(keys)).toThrow("is not 32 bytes in base64 or hex")
    }
  )
})

describe("without a key", () => {
  it.each([undefined, "", " , "])("says how to make one (%p)", (keys) => {
    const none = sealerOf(keys)
    expect(() => none.seal("secret", "a")).toThrow("openssl rand -base64 32")
    expect(() => none.open(sealer.seal("secret", "a"), "a")).toThrow(
      "openssl rand -base64 32"
    )
  })
})
