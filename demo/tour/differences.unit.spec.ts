import type { Outcome } from "./differences.mts" with {
  "resolution-mode": "import",
}
import type { ExpectedOrder } from "./expected.mts" with {
  "resolution-mode": "import",
}

describe("what the demo finds", () => {
  const want: ExpectedOrder = {
    story: "Somebody bought something",
    evidence: "click",
    earned: [{ code: "ELIF", level: 0, amount: "6.30", states: ["held"] }],
  }

  const right: Outcome = {
    evidence: "click",
    earned: [{ code: "ELIF", level: 0, amount: "6.30", state: "held" }],
  } as Outcome

  const differences = async (got: Outcome) => {
    const { differencesOf } = await import("./differences.mts")
    return differencesOf(got, want)
  }

  const elif = (changes: object): Outcome => ({
    ...right,
    earned: [{ ...right.earned[0]!, ...changes }],
  })

  it("is nothing when all is as it was worked by hand", async () => {
    expect(await differences(right)).toEqual([])
  })

  it.each([
    ["another amount", elif({ amount: "6.31" })],
    ["another state", elif({ state: "pending" })],
    ["another level", elif({ level: 1 })],
    ["nobody", { ...right, earned: [] }],
    ["other evidence", { ...right, evidence: "bond" }],
    [
      "one too many",
      {
        ...right,
        earned: [...right.earned, { ...elif({ code: "ADA" }).earned[0]! }],
      },
    ],
  ])("is told where it is %s", async (_, got) => {
    expect((await differences(got)).length).toBeGreaterThan(0)
  })
})
