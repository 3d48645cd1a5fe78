import { createOrderWorkflow } from "@medusajs/medusa/core-flows"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStore, type Store } from "../../support/shop"
import { publishPlanWorkflow } from "../../../src/workflows"
import {
  distributionOf,
  enrol,
  reconcile,
  SYSTEM_ACTOR,
  type TestDistributor,
} from "../../support/network"
import type { Story } from "../../support/stories"

/** The store's own table of currencies says what a minor unit is, on the way in and out. */
export const currencies: Story = ({ getContainer }) => {
  let store: Store
  let seller: TestDistributor

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
  })

  const sellIn = async (currency: string): Promise<string> => {
    const { result } = await createOrderWorkflow(container()).run({
      input: {
        region_id: store.regionId,
        sales_channel_id: store.salesChannelId,
        currency_code: currency,
        email: "buyer@example.com",
        metadata: { referral_code: seller.code },
        items: [{ title: "Shirt", quantity: 1, unit_price: 10 }],
      },
    })
    await reconcile(container(), result.id)
    return result.id
  }

  const digitsAre = (code: string, decimal_digits: number) =>
    container()
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)("currency")
      .where({ code })
      .update({ decimal_digits })

  const earned = async (orderId: string): Promise<string[]> => {
    const commissions = await distributionOf(container()).listCommissions({
      order_id: orderId,
    })
    return commissions.map(({ amount }) => amount)
  }

  const requests = () => distributionOf(container()).listReconcileRequests()

  it("counts in the digits that the store gives a currency", async () => {
    await digitsAre("eur", 3)
    expect(await earned(await sellIn("eur"))).toEqual(["1000"])
  })

  it("asks for a currency that the store does not know, and holds up no other order", async () => {
    const unknown = await sellIn("xts")
    const known = await sellIn("eur")
    expect(await earned(known)).toEqual(["100"])
    expect(await earned(unknown)).toEqual([])
    expect(await requests()).toMatchObject([
      {
        subject_id: unknown,
        last_error: expect.stringMatching(
          /does not know the currency "xts"; add it there/
        ),
      },
    ])
  })
}
