import { readFile } from "node:fs/promises"
import type { Browser, Page } from "playwright-core"
import type {
  AdminDistributorListResponse,
  AdminTierListResponse,
} from "../../src/api/types"
import {
  errorsOf,
  openAdmin,
  openBrowser,
  picture,
  read,
  visit,
  write,
} from "./support/browser"

const TIERS = "/distribution/tiers"

let browser: Browser
let page: Page
let partnerId: string

beforeAll(async () => {
  browser = await openBrowser()
  page = await openAdmin(browser)
  const { tiers } = await read<AdminTierListResponse>("distribution/tiers")
  partnerId = tiers.find(({ name }) => name === "Partner")!.id
})

afterAll(() => browser.close())

afterEach(() => expect(errorsOf(page)).toEqual([]))

const button = (name: string) =>
  page.getByRole("button", { name, exact: true }).last()

const choose = async (label: string, option: string, nth = 0) => {
  await page.getByRole("combobox", { name: label }).nth(nth).click()
  await page.getByRole("option", { name: option, exact: true }).click()
}

const section = (name: string) =>
  page
    .locator("div.divide-y")
    .filter({ has: page.getByRole("heading", { name }) })
    .last()

/** The file that exporting saves. */
async function exported(): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    button("Export").click(),
  ])
  const text = await readFile((await download.path())!, "utf8")
  return { name: download.suggestedFilename(), text }
}

describe("a tier", () => {
  it("says that it is reached by hand until it has criteria", async () => {
    await visit(page, TIERS)
    await page.getByRole("link", { name: "Partner" }).click()
    await page.getByRole("heading", { name: "Partner", level: 1 }).waitFor()
    await page.getByText("By hand only: no results lead here.").waitFor()
  })

  it("is given criteria that read as sentences", async () => {
    await visit(page, `${TIERS}/${partnerId}/criteria`)
    await button("Add criterion").waitFor()
    await page.getByRole("button", { name: "Add criterion" }).first().click()
    await choose("What counts", "Own orders")
    await page.getByLabel("At least").fill("-")
    await choose("Over", "From the beginning")
    await button("Save").click()
    await page.getByText("Type a number of zero or more").waitFor()
    await page.getByLabel("At least").fill("0")
    await page.getByRole("button", { name: "Add group" }).first().click()
    await page
      .getByRole("group", { name: "Group" })
      .getByLabel("At least")
      .fill("0")
    await choose("Promotion into this tier", "Proposed to you")
    await button("Save").click()
    await page.getByText("Saved").first().waitFor()
    await page.getByText("Own orders: at least 0 altogether").waitFor()
    await page
      .getByText(/Own sales: at least €0\.00 in the last 90 days/)
      .waitFor()
    await section("Partner").getByText("Proposed to you").first().waitFor()
    await picture(page, "tier")
  })

  it("is given rights", async () => {
    await visit(page, `${TIERS}/${partnerId}/rights`)
    await page.getByRole("switch", { name: "Recruit distributors" }).click()
    await button("Save").click()
    await page.getByText("Saved").first().waitFor()
    await section("Rights and prices")
      .getByText("No", { exact: true })
      .first()
      .waitFor()
  })
})

describe("an evaluation", () => {
  it("is shown beforehand, with who moves and why", async () => {
    await visit(page, TIERS)
    await page.getByText("Tiers were not evaluated yet.").waitFor()
    await page.getByRole("link", { name: "Preview evaluation" }).click()
    await page
      .getByRole("heading", { name: /\d+ up · \d+ of them proposed/ })
      .waitFor()
    await page.getByText("Starter → Partner").first().waitFor()
    await page.getByText("(came to 0)").first().waitFor()
    await picture(page, "tier-preview")
  })

  it("proposes what the tier wants to be asked for, and moves who is accepted", async () => {
    await button("Evaluate now").click()
    await page.getByText("Tiers were evaluated").first().waitFor()
    const proposals = section("proposed moves")
    const row = proposals.getByRole("row", { name: /Jonas/ })
    await row.waitFor()
    await picture(page, "tiers-evaluated")
    await row.getByRole("button", { name: "Accept" }).click()
    await page.getByText("1 move accepted").first().waitFor()
    await row.waitFor({ state: "detached" })
  })

  it("is exported with what became of whom it found", async () => {
    const { name, text } = await exported()
    expect(name).toMatch(/^tiers-\d{4}-\d\d-\d\d\.csv$/)
    expect(text).toMatch(/,JONAS,.*,up,Starter,Partner,proposed,accepted,/)
  })

  it("is in the history of whom it moved", async () => {
    const { distributors } = await read<AdminDistributorListResponse>(
      "distribution/distributors?q=JONAS"
    )
    await visit(page, `/distribution/distributors/${distributors[0]!.id}`)
    await page.getByRole("link", { name: "Growth" }).click()
    await section("Tier history").getByText("Starter → Partner").waitFor()
    await section("Tier history").getByText("Proposal accepted").waitFor()
  })

  it("is taken back as one, for a reason", async () => {
    await visit(page, TIERS)
    await page.getByRole("link", { name: "Take back" }).click()
    await button("Take back").click()
    await page.getByText("Say why").first().waitFor()
    await page.getByLabel("Reason").fill("The criteria were wrong")
    await button("Take back").click()
    await page.getByText("1 distributor was put back").first().waitFor()
    await page.getByRole("row", { name: /Taken back/ }).waitFor()
  })
})

describe("results", () => {
  it("say of a distributor that is not active that it does not rise by them", async () => {
    const { distributors } = await read<AdminDistributorListResponse>(
      "distribution/distributors?status=pending"
    )
    await visit(
      page,
      `/distribution/distributors/${distributors[0]!.id}/growth`
    )
    await page
      .getByText("Only active distributors rise and fall by results.")
      .waitFor()
  })

  it("stand on the distributor's growth page, its own and its team's", async () => {
    const { distributors } = await read<AdminDistributorListResponse>(
      "distribution/distributors?q=CHIARA"
    )
    await visit(
      page,
      `/distribution/distributors/${distributors[0]!.id}/growth`
    )
    await page.getByText("Net sales", { exact: true }).waitFor()
    await picture(page, "growth")
    await choose("Whose results", "Team")
    await page.getByText("New customers", { exact: true }).first().waitFor()
  })

  it("of one are exported day by day", async () => {
    await page.getByRole("link", { name: "Export" }).click()
    await page.getByRole("heading", { name: "Export results" }).waitFor()
    const { text } = await exported()
    const [header, ...rows] = text.trim().split("\n")
    expect(header).toContain(",currency_code,day,own_net,")
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter((row) => !row.includes(",CHIARA,"))).toEqual([])
  })

  it("of everybody are exported from the list, for days that make sense", async () => {
    await visit(page, "/distribution")
    await page.getByRole("row", { name: /^Chiara/ }).waitFor()
    await page.locator("main button[aria-haspopup=menu]").last().click()
    await page.getByRole("menuitem", { name: "Export results" }).click()
    await page.getByRole("heading", { name: "Export results" }).waitFor()
    const clear = page.getByRole("button", { name: "Clear date" })
    await clear.first().click()
    await button("Export").click()
    await page.getByText("Choose a day").waitFor()
    await page.getByRole("button", { name: "Cancel" }).click()
    await visit(page, "/distribution/export")
    await choose("Tier", "Partner")
    const { name, text } = await exported()
    expect(name).toMatch(/^results-\d{4}-\d\d-01-\d{4}-\d\d-\d\d\.csv$/)
    expect(text).toContain(",CHIARA,")
    expect(text).not.toContain(",ADA,")
  })
})

describe("promotion and demotion", () => {
  it("is set up, with rates once a currency is chosen", async () => {
    await visit(page, `${TIERS}/growth`)
    await page.getByRole("switch", { name: "Evaluate every day" }).click()
    await choose("Currencies compared in", "EUR")
    await button("Save").click()
    await page.getByText("Saved").first().waitFor()
    await section("Promotion and demotion").getByText("Every day").waitFor()
    await page
      .getByText("Without a rate, sales in other currencies do not count.")
      .waitFor()
  })

  it("loses a rate only when that is confirmed", async () => {
    for (const from_day of ["2026-01-01", "2026-02-01"]) {
      await write("distribution/growth/currency-rates", {
        currency_code: "usd",
        from_day,
        rate: 0.92,
      })
    }
    await visit(page, TIERS)
    await page
      .getByRole("button", { name: "Remove the rate of USD from Feb 1, 2026" })
      .click()
    const dialog = page.getByRole("alertdialog")
    await dialog.getByRole("button", { name: "Cancel" }).click()
    const rates = section("Promotion and demotion").getByRole("listitem")
    expect(await rates.count()).toBe(2)

    await page
      .getByRole("button", { name: "Remove the rate of USD from Feb 1, 2026" })
      .click()
    await dialog.getByRole("button", { name: "Remove" }).click()
    await page
      .getByText("The rate of USD from Feb 1, 2026 was removed")
      .first()
      .waitFor()
    expect(await rates.allInnerTexts()).toEqual([
      expect.stringContaining("from Jan 1, 2026"),
    ])
  })
})
