import { readFile } from "node:fs/promises"
import type { Browser, Page } from "playwright-core"
import type {
  AdminAdjustmentListResponse,
  AdminBalancesResponse,
  AdminDistributorListResponse,
} from "../../src/api/types"
import {
  errorsOf,
  openAdmin,
  openBrowser,
  read,
  visit,
} from "./support/browser"

let browser: Browser
let page: Page
let id: string
let moneyPage: string

beforeAll(async () => {
  browser = await openBrowser()
  page = await openAdmin(browser)
  const { distributors } = await read<AdminDistributorListResponse>(
    "distribution/distributors?q=ELIF"
  )
  id = distributors[0]!.id
  moneyPage = `/distribution/distributors/${id}/money`
})

afterAll(() => browser.close())

afterEach(() => expect(errorsOf(page)).toEqual([]))

const available = async () => {
  const { balances } = await read<AdminBalancesResponse>(
    `distribution/distributors/${id}/balances`
  )
  return balances[0]!.available
}

const drawer = () => page.getByRole("dialog")

const confirmation = () => page.getByRole("alertdialog")

const button = (name: string) =>
  page.getByRole("button", { name, exact: true }).last()

describe("a distributor's money", () => {
  it("is reached from its page and tells the balance after each movement", async () => {
    await visit(page, `/distribution/distributors/${id}`)
    await page.getByRole("link", { name: "Money", exact: true }).click()
    await page.getByRole("heading", { name: "Money", level: 1 }).waitFor()
    const held = page.getByRole("button", { name: /^Held/ })
    await held.click()
    await page.getByText("is on hold").first().waitFor()
    expect(await held.getAttribute("aria-pressed")).toBe("true")
    const [first] = await page.getByRole("table").first().getByRole("row").all()
    expect(await first!.innerText()).toContain("Balance after")
  })

  it("books a bonus, once it was confirmed what the balance becomes", async () => {
    const before = await available()
    await openBooking()
    await drawer().getByLabel("Amount (EUR)").fill("25,50")
    await drawer().getByLabel("Reason").fill("Best of the month")
    await button("Book").click()
    await confirmation().getByText("Bonus: +€25.50?").waitFor()
    await confirmation()
      .getByText(`becomes €${(before + 25.5).toFixed(2)}`)
      .waitFor()
    await confirmation().getByRole("button", { name: "Cancel" }).click()
    expect(await available()).toBe(before)

    await button("Book").click()
    await confirmation().getByRole("button", { name: "Book" }).click()
    await page.getByText("+€25.50 is booked").first().waitFor()
    expect(await available()).toBe(before + 25.5)
    await page.getByText("A bonus was given.").first().waitFor()
    await page
      .getByText(/Best of the month \(by/)
      .first()
      .waitFor()
  })

  it("says in place what cannot be booked, and leaves what was typed", async () => {
    await openBooking()
    await button("Book").click()
    await drawer().getByText("Give an amount above zero").waitFor()
    const amount = drawer().getByLabel("Amount (EUR)")
    const messageId = await amount.getAttribute("aria-describedby")
    expect(await page.locator(`[id="${messageId}"]`).innerText()).toBe(
      "Give an amount above zero"
    )
    await drawer().getByText("Give the reason").waitFor()
    await drawer().getByLabel("Kind").click()
    await page.getByRole("option", { name: "Adjustment downwards" }).click()
    await drawer().getByText("not below zero").waitFor()
    await drawer().getByLabel("Amount (EUR)").fill("99999")
    await drawer().getByLabel("Reason").fill("Too much")
    await button("Book").click()
    await confirmation().getByRole("button", { name: "Book" }).click()
    await page
      .getByText(/The available balance is less than this takes/)
      .first()
      .waitFor()
    expect(await drawer().getByLabel("Reason").inputValue()).toBe("Too much")
  })

  it("books once though the answer got lost and it is sent again", async () => {
    const before = await available()
    await openBooking()
    await drawer().getByLabel("Amount (EUR)").fill("3")
    await drawer().getByLabel("Reason").fill("Sent twice")
    const route = "**/adjustments"
    await page.route(route, async (request) => {
      await request.fetch()
      await request.abort()
    })
    await button("Book").click()
    await confirmation().getByRole("button", { name: "Book" }).click()
    await page.getByText("Not saved").first().waitFor()
    await page.unroute(route)
    await button("Book").click()
    await confirmation().getByRole("button", { name: "Book" }).click()
    await page.getByText("+€3.00 is booked").first().waitFor()
    expect(await available()).toBe(before + 3)
  })

  it("takes back what was booked, with a reason, once", async () => {
    const before = await available()
    await visit(page, moneyPage)
    const row = page.getByRole("row", { name: /Bonus.*Best of the month/ })
    await row.getByRole("link", { name: "Take back" }).click()
    await drawer()
      .getByText(`becomes €${(before - 25.5).toFixed(2)}`)
      .waitFor()
    await button("Take back").click()
    await drawer().getByText("Give the reason").waitFor()
    await drawer().getByLabel("Reason").fill("Wrong month")
    await button("Take back").click()
    await page.getByText("+€25.50 was taken back").first().waitFor()
    await row.getByText("Taken back").waitFor()
    expect(await row.getByRole("link", { name: "Take back" }).count()).toBe(0)
    expect(await available()).toBe(before - 25.5)
    const { adjustments } = await read<AdminAdjustmentListResponse>(
      `distribution/distributors/${id}/adjustments`
    )
    expect(adjustments[0]).toMatchObject({
      amount: -25.5,
      reason: "Wrong month",
      author: "admin@example.com",
    })
  })

  it("narrows the movements by kind, and exports them", async () => {
    await visit(page, moneyPage)
    await page.getByLabel("Kinds").click()
    await page.getByRole("option", { name: "Bonus taken back" }).click()
    await page.keyboard.press("Escape")
    const ledger = page.getByRole("table").first()
    await ledger.getByRole("row").nth(2).waitFor({ state: "detached" })
    expect(await ledger.getByRole("row").nth(1).innerText()).toContain(
      "A bonus was taken back."
    )
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      button("Export").click(),
    ])
    const file = await readFile((await download.path())!, "utf8")
    expect(file.trim().split("\n")).toHaveLength(2)
    expect(file).toContain("Wrong month")
  })

  it("is read by the keyboard, on a phone, in the dark and in Chinese", async () => {
    const chinese = await openAdmin(browser, {
      theme: "dark",
      language: "zhCN",
    })
    await chinese.setViewportSize({ width: 390, height: 900 })
    await visit(chinese, moneyPage)
    await chinese.getByRole("heading", { name: "资金", level: 1 }).waitFor()
    const held = chinese.getByRole("button", { name: /^保留中/ })
    await held.focus()
    await chinese.keyboard.press("Enter")
    await chinese.getByText("的佣金进入保留期。").first().waitFor()
    const words = await chinese.locator("body").innerText()
    expect(words).not.toMatch(/distribution\.money|on hold/)
    const width = await chinese.evaluate(
      () => document.documentElement.scrollWidth
    )
    expect(width).toBeLessThanOrEqual(390)
    expect(errorsOf(chinese)).toEqual([])
    await chinese.context().close()
  })
})

async function openBooking(): Promise<void> {
  await visit(page, moneyPage)
  await page.getByRole("link", { name: "Book", exact: true }).click()
  await drawer().getByLabel("Reason").waitFor()
}
