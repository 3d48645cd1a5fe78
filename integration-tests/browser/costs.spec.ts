import { readFile } from "node:fs/promises"
import type { Browser, Page } from "playwright-core"
import type { AdminCostListResponse } from "../../src/api/types"
import {
  errorsOf,
  openAdmin,
  openBrowser,
  read,
  visit,
} from "./support/browser"

let browser: Browser
let page: Page
let productId: string

beforeAll(async () => {
  browser = await openBrowser()
  page = await openAdmin(browser)
  const blend = await costOf("Lighthouse Blend")
  productId = blend.product_id!
})

afterAll(() => browser.close())

afterEach(() => expect(errorsOf(page)).toEqual([]))

describe("a product's page", () => {
  beforeEach(() => visit(page, `/products/${productId}`))

  it("shows the margin while a cost is typed, and keeps it when saved", async () => {
    await costInput().fill("5,96")
    await widget().getByText("Margin 60 %").waitFor()
    await widget().getByRole("button", { name: "Save" }).click()
    await page.getByText("Saved").first().waitFor()
    await page.reload()
    await widget().getByText("Margin 60 %").waitFor()
    expect((await costOf("Lighthouse Blend")).costs).toEqual({ eur: 5.96 })
  })

  it("says in place what is no cost, and does not save it", async () => {
    await costInput().fill("5.123")
    await widget().getByText("At most 2 decimals").waitFor()
    expect(
      await widget().getByRole("button", { name: "Save" }).isDisabled()
    ).toBe(true)
    await costInput().fill("free")
    await widget().getByText("Type an amount such as 12.5").waitFor()
    await widget().getByRole("button", { name: "Discard" }).click()
    await expectValue("5.96")
  })

  it("takes the cost away when it is emptied", async () => {
    await costInput().fill("")
    await widget().getByRole("button", { name: "Save" }).click()
    await page.getByText("Saved").first().waitFor()
    expect((await costOf("Lighthouse Blend")).costs).toEqual({})
  })

  it("says so when costs cannot be read, not that there are none", async () => {
    await page.route("**/distribution/costs?*", (route) => route.abort())
    await visit(page, `/products/${productId}`)
    await widget().getByText("could not be read").waitFor()
    await page.unroute("**/distribution/costs?*")
  })
})

describe("the costs page", () => {
  beforeEach(() => visit(page, "/distribution/costs"))

  it("is reached from the menu and finds by what is typed", async () => {
    await visit(page, "/distribution")
    await page.getByRole("link", { name: "Costs", exact: true }).click()
    await page.getByRole("heading", { name: "Costs", level: 1 }).waitFor()
    await page.getByPlaceholder("Search").fill("espresso")
    await page.getByRole("row").nth(2).waitFor({ state: "detached" })
    expect(await row(1)).toContain("Harbour Espresso")
  })

  it("imports what a file lists, once it was checked and confirmed", async () => {
    const { sku } = await costOf("Harbour Espresso")
    await openImport()
    await choose("costs.csv", `sku,currency_code,cost\n${sku},eur,6.60\n`)
    await button("Check").click()
    await drawer().getByText("1 cost changes").waitFor()
    await drawer().getByText("€6.60").waitFor()
    expect((await costOf("Harbour Espresso")).costs).toEqual({})
    await button("Set 1 cost").click()
    await page.getByText("1 cost is set").first().waitFor()
    await page.getByRole("row", { name: /Harbour Espresso.*€6\.60/ }).waitFor()
  })

  it("names each line that cannot be imported, and changes nothing until it is right", async () => {
    const { sku } = await costOf("Harbour Espresso")
    await openImport()
    const csv = drawer().getByLabel("CSV")
    const header = "sku,currency_code,cost"
    await csv.fill(`${header}\nNO-SUCH,eur,1\n${sku},eur,-2\n<b>x</b>,eur,1`)
    await button("Check").click()
    await drawer().getByText("3 lines cannot be imported").waitFor()
    await drawer()
      .getByText(/no variant with the SKU "NO-SUCH"/)
      .waitFor()
    await drawer()
      .getByText(/no variant with the SKU "<b>x<\/b>"/)
      .waitFor()
    await drawer()
      .getByText(/not below zero/)
      .waitFor()
    await csv.fill(`${header}\n${sku},eur,7`)
    await drawer()
      .getByText("cannot be imported")
      .waitFor({ state: "detached" })
    await button("Check").click()
    await button("Set 1 cost").click()
    await page.getByRole("row", { name: /Harbour Espresso.*€7\.00/ }).waitFor()
  })

  it("asks for a file where there is none", async () => {
    await openImport()
    await button("Check").click()
    await drawer().getByText("Choose a file or paste its lines").waitFor()
  })

  it("shows what has no cost yet in a currency", async () => {
    await visit(
      page,
      `/distribution/costs?missing_in=${encodeURIComponent('"eur"')}`
    )
    await page.getByText("Lighthouse Blend").first().waitFor()
    expect(await page.getByText("Harbour Espresso").count()).toBe(0)
  })

  it("exports a file that an import takes as it is", async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      button("Export").click(),
    ])
    const file = await readFile((await download.path())!, "utf8")
    expect(file).toContain("Harbour Espresso")
    await openImport()
    await choose(download.suggestedFilename(), file)
    await button("Check").click()
    await drawer().getByText("The file changes nothing.").waitFor()
  })

  it("speaks Chinese throughout", async () => {
    const chinese = await openAdmin(browser, {
      theme: "dark",
      language: "zhCN",
    })
    await visit(chinese, "/distribution/costs/import")
    await chinese.getByLabel("CSV").fill("sku,currency_code,cost\nX,eur,1")
    await chinese.getByRole("button", { name: "检查" }).click()
    await chinese.getByText("没有 SKU 为“X”的变体").waitFor()
    const words = await chinese.locator("body").innerText()
    expect(words).not.toMatch(/distribution\.costs|There is no/)
    expect(errorsOf(chinese)).toEqual([])
    await chinese.context().close()
  })
})

async function costOf(product: string) {
  const { variants } = await read<AdminCostListResponse>(
    `distribution/costs?q=${encodeURIComponent(product)}`
  )
  return variants[0]!
}

function widget() {
  return page
    .locator("div.divide-y")
    .filter({ has: page.getByRole("heading", { name: "Costs", level: 2 }) })
    .last()
}

function costInput() {
  return widget().getByRole("textbox").first()
}

async function expectValue(value: string): Promise<void> {
  expect(await costInput().inputValue()).toBe(value)
}

async function row(place: number): Promise<string> {
  return page.getByRole("row").nth(place).innerText()
}

function drawer() {
  return page.getByRole("dialog")
}

async function openImport(): Promise<void> {
  await page.getByRole("link", { name: "Import", exact: true }).click()
  await drawer().getByLabel("CSV").waitFor()
}

function choose(name: string, text: string): Promise<void> {
  return drawer()
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) })
}

function button(name: string) {
  return page.getByRole("button", { name, exact: true }).last()
}
