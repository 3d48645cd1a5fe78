import { decideAttribution, type FoundEvidence } from "./decide"

const PLACED_AT = new Date("2026-03-31T12:00:00.000Z")
const DAY_MS = 86_400_000
const WINDOW_DAYS = 30

/** A moment so many days before the order. */
function daysAgo(days: number): Date {
  return new Date(PLACED_AT.getTime() - days * DAY_MS)
}

const nothing: FoundEvidence = {
  ownDistributorId: null,
  code: null,
  coupons: [],
  click: null,
  bonds: [],
}

const code = (isActive = true) => ({
  code: { code: "CARL-1", distributorId: "carl", isActive },
})

const unknownCode = {
  code: { code: "NOBODY", distributorId: null, isActive: false },
}

const coupon = (distributorId = "cora", isActive = true) => ({
  code: `${distributorId.toUpperCase()}10`,
  distributorId,
  isActive,
})

const click = (clickedAt = daysAgo(1), isActive = true) => ({
  click: { id: "clk_1", distributorId: "clara", isActive, clickedAt },
})

const bond = (expiresAt: Date | null = null, isActive = true) => ({
  bonds: [
    {
      customerId: "cus_buyer",
      distributorId: "bob",
      isActive,
      isTerminated: false,
      since: daysAgo(90),
      expiresAt,
    },
  ],
})

const decide = (found: Partial<FoundEvidence>) =>
  decideAttribution(
    { ...nothing, ...found },
    { placedAt: PLACED_AT, windowDays: WINDOW_DAYS }
  )

const outcome = (found: Partial<FoundEvidence>) => {
  const { distributorId, evidence, reason } = decide(found)
  return [distributorId, evidence, reason]
}

describe("the evidence of an order", () => {
  it("counts own purchase, code, coupon, click and bond in this order", () => {
    const own = { ownDistributorId: "olga" }
    const coupons = [coupon()]
    const all = { ...own, ...code(), coupons, ...click(), ...bond() }
    expect([
      outcome(all),
      outcome({ ...all, ownDistributorId: null }),
      outcome({ coupons, ...click(), ...bond() }),
      outcome({ ...click(), ...bond() }),
      outcome(bond()),
    ]).toEqual([
      ["olga", "own_purchase", null],
      ["carl", "code", null],
      ["cora", "coupon", null],
      ["clara", "click", null],
      ["bob", "bond", null],
    ])
  })

  it("falls to the next where one does not count, and says why", () => {
    const { distributorId, detail } = decide({
      ...unknownCode,
      ...click(daysAgo(WINDOW_DAYS + 1)),
      ...bond(),
    })
    expect(distributorId).toBe("bob")
    expect(detail).toEqual({ passedOver: ["unknown_code", "click_too_old"] })
  })

  it("keeps what it was", () => {
    expect(decide(code()).detail).toMatchObject({ code: "CARL-1" })
    expect(decide(click(daysAgo(2))).detail).toMatchObject({
      click_id: "clk_1",
      clicked_at: daysAgo(2).toISOString(),
    })
  })
})

describe("the coupons of an order", () => {
  const cora = coupon("cora")
  const cleo = coupon("cleo")
  const asleep = coupon("zoe", false)

  it("count by the first, and keep whose the others are", () => {
    expect(decide({ coupons: [cleo, cora] })).toMatchObject({
      distributorId: "cleo",
      evidence: "coupon",
      detail: {
        code: "CLEO10",
        other_coupons: [{ code: "CORA10", distributor_id: "cora" }],
        passedOver: [],
      },
    })
  })

  it("count by the next where the first one's distributor sleeps", () => {
    expect(decide({ coupons: [asleep, cora], ...click() })).toMatchObject({
      distributorId: "cora",
      detail: {
        other_coupons: [{ code: "ZOE10", distributor_id: "zoe" }],
        passedOver: ["distributor_not_active"],
      },
    })
  })

  it("leave the order to weaker evidence where no distributor is awake", () => {
    expect(decide({ coupons: [asleep], ...click() })).toMatchObject({
      distributorId: "clara",
      evidence: "click",
      detail: { passedOver: ["distributor_not_active"] },
    })
  })

  it("do not keep a second code of the same distributor as another's", () => {
    const second = { ...cora, code: "CORA20" }
    const { detail } = decide({ coupons: [cora, second] })
    expect(detail).toMatchObject({ code: "CORA10", other_coupons: [] })
  })

  it("count after a code that nobody has", () => {
    expect(decide({ ...unknownCode, coupons: [cora] })).toMatchObject({
      evidence: "coupon",
      detail: { passedOver: ["unknown_code"] },
    })
  })
})

describe("the window of a click", () => {
  it("holds to its last moment and no longer", () => {
    const edge = daysAgo(WINDOW_DAYS)
    const past = new Date(edge.getTime() - 1)
    expect(outcome(click(edge))).toEqual(["clara", "click", null])
    expect(outcome(click(past))).toEqual([null, null, "click_too_old"])
  })
})

describe("the end of a bond", () => {
  it("is reached after its last moment", () => {
    const past = new Date(PLACED_AT.getTime() - 1)
    expect(outcome(bond(PLACED_AT))).toEqual(["bob", "bond", null])
    expect(outcome(bond(past))).toEqual([null, null, "bond_expired"])
  })
})

describe("an order that belongs to nobody", () => {
  it.each<[string, Partial<FoundEvidence>, string]>([
    ["carries nothing", {}, "no_evidence"],
    ["carries a code that nobody has", unknownCode, "unknown_code"],
    ["carries a code of one who sleeps", code(false), "distributor_not_active"],
    [
      "used a coupon of one who sleeps",
      { coupons: [coupon("zoe", false)] },
      "distributor_not_active",
    ],
    [
      "follows a click for one who sleeps",
      click(daysAgo(1), false),
      "distributor_not_active",
    ],
    [
      "follows a click of long ago",
      click(daysAgo(WINDOW_DAYS * 2)),
      "click_too_old",
    ],
    ["is bound to one who sleeps", bond(null, false), "distributor_not_active"],
    ["was bound once", bond(daysAgo(1)), "bond_expired"],
  ])("%s: the reason is kept", (_, found, reason) => {
    expect(outcome(found)).toEqual([null, null, reason])
  })

  it("gives the reason of the strongest evidence first", () => {
    const found = { ...unknownCode, ...bond(daysAgo(1)) }
    expect(decide(found)).toMatchObject({
      reason: "unknown_code",
      detail: { passedOver: ["unknown_code", "bond_expired"] },
    })
  })
})
