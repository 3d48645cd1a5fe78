import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import type { TypedCost } from "../../src/modules/distribution/cost/parse-costs"
import {
  type DistributionModule,
  openDistribution,
} from "../support/distribution-module"

const digits = new Map([
  ["eur", 2],
  ["jpy", 0],
])

const USER = { id: "user_1", type: "user" } as const

/** What variants cost, by the moment; below the routes that `http/costs.spec.ts` holds. */
describe("what a variant costs", () => {
  let module: DistributionModule

  beforeEach(async () => {
    module = await openDistribution()
  })

  afterEach(() => module.close())

  const cost = (
    amount: TypedCost["amount"],
    variant_id = "lamp",
    currency_code = "eur"
  ): TypedCost => ({ variant_id, currency_code, amount })

  const set = (...costs: TypedCost[]) =>
    module.service.costs.set({ costs, digits, actor: USER })

  const now = async (): Promise<string> => {
    const [row] = await module.dataSource.query<{ at: Date }[]>(
      "SELECT clock_timestamp() + interval '1 millisecond' AS at, pg_sleep(0.005)"
    )
    return row!.at.toISOString()
  }

  const costAt = async (at: string, variantId = "lamp", currency = "eur") => {
    const costs = await module.service.costs.at([{ variantId, currency, at }])
    return costs.get(`${variantId}|${currency}|${at}`)
  }

  const current = async (variantId = "lamp") =>
    Object.fromEntries(
      (await module.service.costs.current([variantId])).get(variantId) ?? []
    )

  it("is kept by variant and currency, in minor units", async () => {
    await set(cost("12.5"), cost(900, "lamp", "JPY"), cost("3", "chair"))
    expect(await current()).toEqual({ eur: 1250n, jpy: 900n })
    expect(await current("chair")).toEqual({ eur: 300n })
    expect(await current("unknown")).toEqual({})
  })

  it("is that of the time an order was placed, whatever changes after", async () => {
    const before = await now()
    await set(cost("10"))
    const first = await now()
    await set(cost("12"))
    const second = await now()
    await set(cost(null))
    const withdrawn = await now()
    await set(cost("8"))
    const last = await now()
    expect([
      await costAt(before),
      await costAt(first),
      await costAt(second),
      await costAt(withdrawn),
      await costAt(last),
    ]).toEqual([undefined, 1000n, 1200n, undefined, 800n])
  })

  it("is found for any number of orders by one query, with what is missing left out", async () => {
    await set(cost("10"), cost("0", "gift"), cost(500, "lamp", "jpy"))
    const at = await now()
    const wanted = ["lamp", "gift", "unknown"].flatMap((variantId) =>
      ["eur", "EUR", "jpy"].map((currency) => ({ variantId, currency, at }))
    )
    const queries = jest.spyOn(module.dataSource, "createQueryRunner")
    const costs = await module.service.costs.at([...wanted, ...wanted])
    expect(queries).toHaveBeenCalledTimes(1)
    expect(Object.fromEntries(costs)).toEqual({
      [`lamp|eur|${at}`]: 1000n,
      [`lamp|EUR|${at}`]: 1000n,
      [`lamp|jpy|${at}`]: 500n,
      [`gift|eur|${at}`]: 0n,
      [`gift|EUR|${at}`]: 0n,
    })
    expect(await module.service.costs.at([])).toEqual(new Map())
  })

  it("is not written again when it is the same, nor withdrawn when there is none", async () => {
    await set(cost("10"))
    expect(await set(cost("10.00"), cost(null, "chair"))).toEqual([])
    expect(await module.service.listVariantCosts()).toHaveLength(1)
    expect(await module.service.listAuditEntries()).toHaveLength(1)
  })

  it("is told with what it was and who set it, one entry for a call", async () => {
    await set(cost("10"))
    expect(await set(cost("12"), cost("3", "chair"))).toEqual([
      { variant_id: "lamp", currency_code: "eur", from: "1000", to: "1200" },
      { variant_id: "chair", currency_code: "eur", from: null, to: "300" },
    ])
    const rows = await module.service.listVariantCosts(
      {},
      { order: { valid_from: "DESC" }, take: 2 }
    )
    expect(rows).toMatchObject([{ set_by: "user_1" }, { set_by: "user_1" }])
    expect(rows[0]!.id).toMatch(/^cost_/)
    expect(rows[0]!.valid_from).toEqual(rows[1]!.valid_from)
    const [, entry, ...others] = await module.service.listAuditEntries()
    expect(others).toEqual([])
    expect(entry).toMatchObject({
      action: "costs.set",
      actor_id: "user_1",
      detail: { count: 2 },
    })
    const told = new Date(entry!.detail.valid_from as string)
    expect(told).toEqual(rows[0]!.valid_from)
  })

  it.each([
    ["below zero", cost("-1"), 'A cost is not below zero; correct "-1"'],
    ["with three decimals of a euro", cost("1.234"), "EUR has 2 decimals"],
    ["with a decimal of a yen", cost("1.5", "lamp", "jpy"), "no decimals"],
    ["in no currency", cost("1", "lamp", "xxx"), 'There is no currency "xxx"'],
    ["given twice", cost("2"), "given already"],
  ])("is refused %s, and nothing of the call is kept", async (_, bad, why) => {
    const call = set(cost("1"), cost("3", "chair"), bad)
    await expect(call).rejects.toThrow(why)
    await expect(call).rejects.toMatchObject({ type: "invalid_data" })
    expect(await module.service.listVariantCosts()).toEqual([])
    expect(await module.service.listAuditEntries()).toEqual([])
  })

  it("is what was set last when many set it at once, each told what it replaced", async () => {
    const amounts = Array.from({ length: 10 }, (_, n) => String(n + 1))
    const calls = await Promise.all(amounts.map((amount) => set(cost(amount))))
    const rows = await module.service.listVariantCosts(
      {},
      { order: { valid_from: "ASC" } }
    )
    const history = rows.map(({ amount }) => amount)
    const changes = calls.flat()
    expect(history).toHaveLength(amounts.length)
    history.forEach((to, place) =>
      expect(changes).toContainEqual(
        expect.objectContaining({ from: history[place - 1] ?? null, to })
      )
    )
    expect(await current()).toEqual({ eur: BigInt(history.at(-1)!) })
  })

  it("tells which variants have one in a currency now", async () => {
    await set(cost("1"), cost("0", "gift"), cost("1", "yen", "jpy"))
    await set(cost("1", "old"))
    await set(cost(null, "old"))
    const costed = await module.service.costs.costedVariants("eur")
    expect(costed.sort()).toEqual(["gift", "lamp"])
  })

  it("takes thousands at once", async () => {
    const many = Array.from({ length: 5_000 }, (_, n) =>
      cost(n, `variant_${n}`)
    )
    expect(await set(...many)).toHaveLength(many.length)
    const at = await now()
    const costs = await module.service.costs.at(
      many.map(({ variant_id }) => ({
        variantId: variant_id,
        currency: "eur",
        at,
      }))
    )
    expect(costs.size).toBe(many.length)
    expect(costs.get(`variant_4999|eur|${at}`)).toBe(499_900n)
  })

  it("may be set by the system", async () => {
    await module.service.costs.set({
      costs: [cost("1")],
      digits,
      actor: SYSTEM,
    })
    expect(await module.service.listVariantCosts()).toMatchObject([
      { set_by: null },
    ])
  })
})
