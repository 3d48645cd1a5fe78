import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { queryableEntities } from "../../../src/modules/distribution/entities"
import { addCouponWorkflow, publishPlanWorkflow } from "../../../src/workflows"
import {
  distributionOf,
  enrol,
  reconcile,
  SYSTEM_ACTOR,
  type TestDistributor,
} from "../../support/network"
import { placeOrder } from "../../support/orders"
import { closePeriods, payOut, statementsOf } from "../../support/settle"
import { createPromotion } from "../../support/shop"
import { createStore, type TestStore } from "../../support/store"
import type { Story } from "../../support/stories"

/** What a developer reads by Medusa's query, after one sale by a link. */
export const queryGraph: Story = ({ getContainer }) => {
  let store: TestStore
  let seller: TestDistributor
  let orderId: string

  const container = () => getContainer()

  beforeAll(async () => {
    store = await createStore(container())
    await publishPlanWorkflow(container()).run({
      input: {
        terms: { rates_ppm: { tier_standard: [100_000] } },
        actor: SYSTEM_ACTOR,
      },
    })
    seller = await enrol(container(), "angela")
    const distribution = distributionOf(container())
    const click = await distribution.recordClick(seller)
    orderId = await placeOrder(container(), store, {
      items: { chair: 1 },
      email: "sam@example.com",
      beforeCompletion: (cart_id) =>
        distribution.referCart({ cart_id, click_id: click!.click_id }),
    })
    await reconcile(container(), orderId)
    await createPromotion(container(), {
      code: "ANGELA10",
      type: "percentage",
      value: 10,
      currency: "eur",
    })
    await addCouponWorkflow(container()).run({
      input: {
        distributor_id: seller.id,
        code: "ANGELA10",
        actor: SYSTEM_ACTOR,
      },
    })
    await distribution.plans.createDraft({
      name: "Spring",
      actor: SYSTEM_ACTOR,
    })
    await distribution.simulations.request({
      terms: {},
      from: "2026-01-01",
      until: "2026-02-01",
      actor: SYSTEM_ACTOR,
    })
    await distribution.costs.set({
      costs: [
        {
          variant_id: store.variants.chair!,
          currency_code: "eur",
          amount: 40,
        },
      ],
      digits: new Map([["eur", 2]]),
      actor: SYSTEM_ACTOR,
    })
    await distribution.payoutMethods.save({
      distributor_id: seller.id,
      provider_id: "store-credit",
      kind: "store_credit",
      details: {},
      actor: SYSTEM_ACTOR,
    })
    await settle()
    await grow()
    await distribution.requestReconcile({
      orderIds: ["order_none"],
      cause: "test",
    })
  })

  /** A bonus that is stated, disputed, approved and paid. */
  async function settle(): Promise<void> {
    const { settlement } = distributionOf(container())
    await settlement.adjust({
      distributorId: seller.id,
      currency: "eur",
      kind: "bonus",
      amountMinor: 500n,
      reason: "A good month",
      actor: SYSTEM_ACTOR,
    })
    await closePeriods(container(), "2036-12-01")
    const [statement] = await statementsOf(container(), seller.id)
    const { id } = await settlement.openDispute({
      statementId: statement!.id,
      distributorId: seller.id,
      message: "Look again",
      actor: SYSTEM_ACTOR,
      now: new Date("2036-12-02"),
    })
    await settlement.answerDispute({
      id,
      isAccepted: false,
      answer: "Looked again",
      actor: SYSTEM_ACTOR,
      now: new Date("2036-12-03"),
    })
    await payOut(container(), statement!.id, "2036-12-20")
  }

  /** A tier that is reached, and a contest that is objected to and won. */
  async function grow(): Promise<void> {
    const service = distributionOf(container())
    const { growth } = service
    const higher = await service.plans.createTier({
      name: "Gold",
      rates_ppm: [],
      actor: SYSTEM_ACTOR,
    })
    await service.plans.updateTier({
      id: higher.id,
      criteria: {
        reach: {
          match: "all",
          of: [
            {
              metric: "own_orders",
              at_least: "1",
              window: { type: "lifetime" },
            },
          ],
        },
        keep: null,
        promotion: "automatic",
        demotion: "off",
        grace_days: 0,
        minimum_stay_days: 0,
      },
      actor: SYSTEM_ACTOR,
    })
    await growth.recordEvaluation({
      actor: SYSTEM_ACTOR,
      now: new Date("2037-01-01"),
    })
    const today = new Date().toISOString().slice(0, 10)
    const prize = await growth.createPrize({
      prize: { name: "A bike" },
      actor: SYSTEM_ACTOR,
    })
    const { id } = await growth.contests.create({
      terms: {
        name: "Race",
        description: null,
        metric: "own_sales",
        currency_code: "eur",
        starts_on: today,
        ends_on: today,
        final_after_days: 0,
        objections_days: 1,
        audience: { tier_ids: [], distributor_ids: [] },
        minimum: "0",
        tie_rule: "shared",
        prizes: [
          {
            from_rank: 1,
            to_rank: 1,
            reward: { kind: "prize", prize_id: prize.id },
          },
        ],
      },
      actor: SYSTEM_ACTOR,
    })
    const at = (days: number) =>
      new Date(new Date(today).getTime() + days * 86_400_000)
    const step = { id, actor: SYSTEM_ACTOR }
    await growth.contests.open({ ...step, now: new Date() })
    await growth.contests.freezeIfOver({ id, now: at(1.5) })
    const objection = await growth.contests.openObjection({
      contestId: id,
      distributorId: seller.id,
      message: "Look again",
      actor: SYSTEM_ACTOR,
      now: at(1.6),
    })
    await growth.contests.answerObjection({
      id: objection.id,
      isAccepted: false,
      answer: "Looked again",
      actor: SYSTEM_ACTOR,
      now: at(1.7),
    })
    await growth.contests.award({ ...step, now: at(9) })
    await growth.targets.create({
      name: "Spring",
      terms: {
        metric: "own_sales",
        currency_code: "eur",
        period: { type: "month", from: "2036-01-01", is_recurring: true },
        mode: "whole",
        steps: [
          {
            at_least: "1",
            bonuses: [{ kind: "money", amount: "1", currency_code: "eur" }],
          },
        ],
        timing: "provisional",
        return_window_days: 14,
      },
      actor: SYSTEM_ACTOR,
    })
  }

  const read = async (
    entity: string,
    fields: string[],
    filters: Record<string, unknown> = {}
  ): Promise<Record<string, unknown>[]> => {
    const query = container().resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({ entity, fields, filters })
    return data as unknown as Record<string, unknown>[]
  }

  it.each(Object.keys(queryableEntities).map((name) => [snakeCase(name)]))(
    "reads %s with all its fields",
    async (entity) => {
      const [row] = await read(entity, ["*"])
      expect(row).toBeDefined()
      expect(Object.keys(row!).length).toBeGreaterThan(3)
    }
  )

  it.each([
    ["distributor", "customer.email", "angela@example.com"],
    ["attribution", "order.email", "sam@example.com"],
    ["attribution", "customer.email", "sam@example.com"],
    ["attribution", "distributor.customer.email", "angela@example.com"],
    ["commission", "order.email", "sam@example.com"],
    ["transfer", "order.email", "sam@example.com"],
    ["referral", "customer.email", "sam@example.com"],
    ["referral", "order.email", "sam@example.com"],
    ["coupon", "promotion.code", "ANGELA10"],
  ])("follows %s to %s", async (entity, path, expected) => {
    const [row] = await read(entity, ["*", path])
    expect(valueAt(row, path)).toBe(expected)
  })

  it("filters, orders and follows its own relations", async () => {
    const rows = await read(
      "commission",
      ["amount", "attribution.evidence", "distributor.tier.name"],
      { order_id: orderId, level: { $lt: 1 } }
    )
    expect(rows).toMatchObject([
      {
        amount: "1000",
        attribution: { evidence: "click" },
        distributor: { tier: { name: "Gold" } },
      },
    ])
  })
}

function snakeCase(name: string): string {
  return name.replace(/(?<=[a-z])([A-Z])/g, "_$1").toLowerCase()
}

function valueAt(row: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | undefined)?.[key],
      row
    )
}
