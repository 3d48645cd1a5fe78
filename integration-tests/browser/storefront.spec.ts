import type { Browser, Page } from "playwright-core"
import { setTimeout as wait } from "node:timers/promises"
import type { AdminOrderResponse } from "../../src/api/types"
import { api, openBrowser, picture, read, storefront } from "./support/browser"

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
})

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1100, height: 800 } })
})

afterEach(() => page.close())

afterAll(() => browser.close())

describe("a shopper", () => {
  it("comes by a referral link, buys, and the link's distributor is the seller", async () => {
    await page.goto(`${api}/r/elif`)
    await page.getByText("Recommended by Elif A.").waitFor()
    expect(page.url()).toBe(`${storefront}/`)
    await picture(page, "storefront")
    await add("Stoneware Cup")
    await page.getByTestId("go-to-cart").click()
    await page.getByTestId("go-to-checkout").click()
    await order("una@example.com")
    const number = await confirmation()
    const { seller, amounts } = await credited(number)
    expect(seller).toBe("ELIF")
    expect(amounts).toEqual([1.44, 0.72, 0.36])
  })

  it("is the distributor's too where the shop did not answer at first", async () => {
    const lost: string[] = []
    await page.route("**/referral", async (route) => {
      if (lost.length > 0) {
        return route.fallback()
      }
      lost.push(route.request().url())
      return route.abort()
    })
    await page.goto(`${api}/r/elif`)
    await add("Stoneware Cup")
    await page.getByTestId("go-to-cart").click()
    await page.getByTestId("go-to-checkout").click()
    await order("tove@example.com")
    const { seller } = await credited(await confirmation())
    expect(lost).toHaveLength(1)
    expect(seller).toBe("ELIF")
  })

  it("who came by nobody's link buys all the same, and nobody earns", async () => {
    await page.goto(`${api}/r/no-such-code`)
    await page.getByRole("heading", { name: "Coffee" }).first().waitFor()
    expect(await page.getByTestId("referrer-banner").isVisible()).toBe(false)
    await add("Mint & Verbena")
    await page.getByTestId("go-to-cart").click()
    await page.getByTestId("go-to-checkout").click()
    await order("viktor@example.com")
    const { seller, amounts } = await credited(await confirmation())
    expect(seller).toBeNull()
    expect(amounts).toEqual([])
  })

  it("finds an empty cart told as such", async () => {
    await page.goto(`${storefront}/cart`)
    await page.getByText("There is nothing in it yet.").waitFor()
  })
})

async function add(title: string): Promise<void> {
  await page.getByRole("button", { name: `Add ${title} to the cart` }).click()
  await page.getByTestId("cart-count").filter({ hasText: "1" }).waitFor()
}

async function order(email: string): Promise<void> {
  const fields = {
    email,
    first_name: "Una",
    last_name: "Holm",
    address_1: "Lange Reihe 7",
    postal_code: "20099",
    city: "Hamburg",
  }
  for (const [name, value] of Object.entries(fields)) {
    await page.fill(`input[name=${name}]`, value)
  }
  await page.getByTestId("place-order").click()
}

async function confirmation(): Promise<number> {
  const text = await page.getByTestId("order-confirmation").innerText()
  return Number(/#(\d+)/.exec(text)?.[1])
}

/** Whom the order is credited to once it was looked at, and what each level earns. */
async function credited(number: number) {
  const { orders } = await read<{
    orders: { id: string; display_id: number }[]
  }>("orders?fields=id,display_id")
  const { id } = orders.find(({ display_id }) => display_id === number)!
  for (let tries = 0; tries < 120; tries++) {
    const { attribution, commissions } = await read<AdminOrderResponse>(
      `distribution/orders/${id}`
    )
    if (attribution?.reconciled_at) {
      return {
        seller: attribution.distributor?.code ?? null,
        amounts: commissions.map(({ amount }) => amount),
      }
    }
    await wait(250)
  }
  throw new Error(`Order #${number} was not looked at`)
}
