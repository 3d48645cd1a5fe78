import { readFileSync } from "node:fs"
import type { Browser, Page } from "playwright-core"
import type {
  AdminDistributorListResponse,
  AdminSettlementPeriod,
  AdminStatementListResponse,
  AdminStatementSummary,
} from "../../src/api/types"
import {
  errorsOf,
  openAdmin,
  openBrowser,
  picture,
  read,
  visit,
} from "./support/browser"
import { type DemoBooks, openDemoBooks } from "./support/demo-books"

const SETTLEMENT = "/distribution/settlement"
const STATEMENTS = "/distribution/settlement/statements"
const EARNERS = ["ELIF", "CHIARA", "BRUNO"]

let browser: Browser
let page: Page
let books: DemoBooks

beforeAll(async () => {
  browser = await openBrowser()
  page = await openAdmin(browser)
  books = await openDemoBooks()
})

afterAll(async () => {
  await books.close()
  await browser.close()
})

afterEach(() => expect(errorsOf(page)).toEqual([]))

describe("settling", () => {
  it("closes what is over when confirmed, and then nothing is", async () => {
    await books.forgetPeriods()
    await visit(page, SETTLEMENT)
    await page.getByText("Nothing waits for you.").waitFor()
    await page.getByText("No period was closed yet").waitFor()
    await closeNow()
    await page.getByText("1 period is being closed").first().waitFor()
    await page
      .getByRole("row", { name: /Every month · 0 statements Closed/ })
      .waitFor()
    await closeNow()
    await page
      .getByText(/^Nothing is over/)
      .first()
      .waitFor()
  })

  it("shows how far the closing is, and what it made, without a reload", async () => {
    let period = closing(2_500)
    const periods = "**/distribution/settlement/periods?*"
    const work = "**/distribution/settlement"
    const waiting = {
      to_issue: 0,
      to_approve: 0,
      open_disputes: 0,
      due_to_pay: 0,
      in_review: 0,
    }
    await page.route(work, (route) =>
      route.request().isNavigationRequest()
        ? route.continue()
        : route.fulfill({ json: { work: waiting } })
    )
    await page.route(periods, (route) =>
      route.fulfill({
        json: { periods: [period], count: 1, offset: 0, limit: 10 },
      })
    )
    await visit(page, SETTLEMENT)
    await progress(25)
    await page.getByText("2500 of 10000 distributors").waitFor()
    period = closing(5_000)
    await progress(50)
    await page.getByText("Nothing waits for you.").waitFor()
    waiting.to_issue = 10_000
    period = { ...closing(10_000), status: "closed" }
    await page.getByRole("progressbar").waitFor({ state: "detached" })
    await page.getByText("10000", { exact: true }).waitFor()
    await page.unroute(periods)
    await page.unroute(work)
  })

  it("says what is to be done once a month is closed", async () => {
    await books.releaseHolds()
    for (const distributor of await earners()) {
      await books.give(distributor, 4_000)
    }
    await books.closeThisMonth()
    await visit(page, SETTLEMENT)
    await page.getByText("In review by distributors").waitFor()
    await page.getByRole("row", { name: /without payout method/ }).waitFor()
    await picture(page, "settlement")
    await page
      .getByRole("link", { name: "Show: In review by distributors" })
      .click()
    await page
      .getByRole("row", { name: /In review/ })
      .first()
      .waitFor()
    await picture(page, "statements")
  })
})

describe("a statement", () => {
  it("reads as an account, with every line and why", async () => {
    const { id, number } = await statementOf("ELIF")
    await visit(page, `${STATEMENTS}/${id}`)
    await page
      .getByRole("heading", { name: `Statement #${number}`, level: 1 })
      .waitFor()
    await section("Account").getByText("As it would be approved now").waitFor()
    await section("Account").getByText("€40.00").first().waitFor()
    await section("Lines").getByText("For the fair in spring").waitFor()
    const earned = section("Lines").locator("details").first()
    await earned.locator("summary").click()
    await earned.getByText(/ % .* of /).waitFor()
    await page.getByText("has no payout method").waitFor()
  })

  it.each(["America/Los_Angeles", "Europe/Berlin"])(
    "is of the store's days, read in %s too",
    async (timeZone) => {
      const far = await openAdmin(browser, { timeZone })
      const { distributor, ends_at } = await statementOf("ELIF")
      const last = new Date(new Date(ends_at).getTime() - 1)
      const day = last.toLocaleDateString("en-US", {
        dateStyle: "medium",
        timeZone: "UTC",
      })
      const period = new RegExp(`(until|–) ${day}$`)
      await visit(far, `/distribution/distributors/${distributor.id}/money`)
      await far.getByText(period).waitFor()
      await visit(far, `${STATEMENTS}?q=${distributor.code}`)
      await far.getByRole("cell", { name: period }).waitFor()
      expect(errorsOf(far)).toEqual([])
      await far.context().close()
    }
  )

  it("answers a dispute with an amount, beside what it is about", async () => {
    const statement = await statementOf("ELIF")
    const [line] = await linesOf(statement)
    await books.settlement.openDispute({
      statementId: statement.id,
      distributorId: statement.distributor.id,
      transferId: line!.transfer_id,
      message: "I sold one more at the fair",
      actor: { id: "cus_elif", type: "customer" },
      now: new Date(),
    })
    await visit(page, SETTLEMENT)
    await section("Disputes to answer")
      .getByText("I sold one more at the fair")
      .waitFor()
    await section("Disputes to answer")
      .getByRole("link", { name: "Answer" })
      .click()
    await page
      .getByRole("dialog")
      .getByLabel(/^Amount/)
      .fill("5,50")
    await page.getByRole("button", { name: "Send the answer" }).click()
    await page.getByText("Write an answer").waitFor()
    await page
      .getByRole("dialog")
      .getByRole("textbox", { name: "Answer" })
      .fill("So you did")
    await page.getByRole("button", { name: "Send the answer" }).click()
    await page.getByText("The dispute is answered").first().waitFor()
    await section("Disputes").getByText("Accepted").waitFor()
    await section("Account").getByText("Adjusted in review").waitFor()
    await section("Account").getByText("€5.50").waitFor()
    await picture(page, "statement")
  })

  it("is approved, though its review is not over, when confirmed", async () => {
    await page.getByRole("button", { name: "Approve", exact: true }).click()
    const dialog = page.getByRole("alertdialog")
    await dialog.getByText("can still object until").waitFor()
    await dialog.getByRole("button", { name: "Approve" }).click()
    await page.getByText("1 statement is approved").first().waitFor()
    await section("History").getByText("Approved").waitFor()
    expect(await page.getByText("As it would be approved now").count()).toBe(0)
    expect((await statementOf("ELIF")).status).toBe("approved")
  })

  it("is approved with others, and what was refused is named with why", async () => {
    await visit(page, `${STATEMENTS}?order=number`)
    for (const code of ["ELIF", "CHIARA"]) {
      const { number } = await statementOf(code)
      await page
        .getByRole("row", { name: new RegExp(`#${number} `) })
        .getByRole("checkbox")
        .click()
    }
    await page.getByRole("button", { name: /^Approve/ }).click()
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: "Approve", exact: true })
      .click()
    await page.getByText("2 statements were left as they are").waitFor()
    await page.getByText("It is not open any more").waitFor()
    await page.getByText("Its distributor can still object").waitFor()
    await picture(page, "statements-refused")
    await page
      .getByRole("button", { name: "Approve 1 before the review ends" })
      .click()
    await page.getByText("1 statement is approved").first().waitFor()
    expect((await statementOf("CHIARA")).status).toBe("approved")
  })

  it("is taken back with a reason", async () => {
    const { id, number } = await statementOf("CHIARA")
    await visit(page, `${STATEMENTS}/${id}`)
    await act("Make void")
    await page.getByRole("button", { name: "Make void" }).click()
    await page.getByText("Give the reason").waitFor()
    await page.getByLabel("Reason").fill("Sold by somebody else")
    await page.getByRole("button", { name: "Make void" }).click()
    await page.getByText(`Statement #${number} is void`).first().waitFor()
    await page.getByText("Sold by somebody else").last().waitFor()
    await section("History").getByText("Made void").waitFor()
  })

  it("is adjusted once, however often that is sent", async () => {
    const { id, adjusted } = await statementOf("BRUNO")
    await visit(page, `${STATEMENTS}/${id}/adjust`)
    const drawer = page.getByRole("dialog")
    await drawer.getByLabel(/^Amount/).fill("2")
    await drawer.getByLabel("Reason").fill("For the samples")
    const sent: string[] = []
    await page.route(`**/statements/${id}/adjustments`, async (route) => {
      sent.push(route.request().headers()["idempotency-key"]!)
      await route.fetch()
      await route.abort()
    })
    await page.keyboard.down("Control")
    for (let times = 0; times < 5; times++) {
      await page.keyboard.down("Enter")
    }
    await page.keyboard.up("Enter")
    await page.keyboard.up("Control")
    await page.getByText("Not saved").first().waitFor()
    expect(sent).toHaveLength(1)
    await page.unroute(`**/statements/${id}/adjustments`)
    const [again] = await Promise.all([
      page.waitForRequest(`**/statements/${id}/adjustments`),
      drawer.getByRole("button", { name: "Save" }).click(),
    ])
    expect(again.headers()["idempotency-key"]).toBe(sent[0])
    await page
      .getByText(/is adjusted/)
      .first()
      .waitFor()
    expect((await statementOf("BRUNO")).adjusted).toBe(adjusted + 2)
  })

  it("is found by number and code, and exported with those that match", async () => {
    const { number, distributor } = await statementOf("BRUNO")
    await visit(page, `${STATEMENTS}?q=${distributor.code}`)
    await page.getByRole("row", { name: new RegExp(`^#${number} `) }).waitFor()
    const saving = page.waitForEvent("download")
    await act("Export as CSV")
    const file = readFileSync(await (await saving).path(), "utf8")
    expect(file.trimEnd().split("\n")).toHaveLength(2)
    expect(file).toContain("BRUNO")
  })
})

describe("how balances are settled", () => {
  it("is changed, with amounts by currency", async () => {
    await visit(page, `${SETTLEMENT}/settings`)
    await choose("Settled", "Every week")
    await page.getByLabel("Minimum (EUR)").fill("12,345")
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByText("Type an amount, such as 12.50").waitFor()
    await page.getByLabel("Minimum (EUR)").fill("12,50")
    await page.getByRole("button", { name: "Save" }).click()
    await section("Settlement settings").getByText("€12.50").waitFor()
    await section("Settlement settings").getByText("Every week").waitFor()
  })

  it("has rules of tax in an editor of their own", async () => {
    await visit(page, `${SETTLEMENT}/tax`)
    await page.getByRole("button", { name: "Add a withholding rule" }).click()
    await page.getByLabel("Name").fill("Income tax")
    await page.getByLabel("Rate").fill("20")
    await page.getByLabel("Countries").fill("Germany")
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByText("Give countries as two letters each").waitFor()
    await page.getByLabel("Countries").fill("DE, fr")
    await page.getByLabel("Threshold of a year (EUR)").fill("600")
    await page.getByRole("button", { name: "Save" }).click()
    await section("Tax").getByText("20 %, Everybody, DE, FR").waitFor()
    await visit(page, `${SETTLEMENT}/tax`)
    await page.getByRole("button", { name: "Remove rule 1" }).click()
    await page.getByRole("button", { name: "Save" }).click()
    await section("Tax").getByText("Nothing is withheld.").waitFor()
  })

  it("is otherwise for a tier that says so", async () => {
    await visit(page, "/distribution/tiers/edit?tier=tier_standard")
    await choose("Settled", "When the distributor asks")
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByText("Saved").first().waitFor()
    const { tier } = await read<{ tier: { settlement: unknown } }>(
      "distribution/tiers/tier_standard"
    )
    expect(tier.settlement).toEqual({ cycle: "on_request" })
  })
})

function closing(closed_count: number): AdminSettlementPeriod {
  return {
    id: "per_1",
    cycle: "monthly",
    starts_at: "2026-01-01T00:00:00.000Z",
    ends_at: "2026-02-01T00:00:00.000Z",
    status: "closing",
    distributor_count: 10_000,
    closed_count,
    statement_count: closed_count,
    totals: [],
    created_at: "2026-02-01T00:00:00.000Z",
    closed_at: null,
  }
}

function progress(percent: number): Promise<void> {
  return page
    .locator(`[role=progressbar][aria-valuenow="${percent}"]`)
    .waitFor()
}

async function closeNow(): Promise<void> {
  await page.getByRole("button", { name: "Close what is over" }).click()
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: "Close", exact: true })
    .click()
}

async function earners(): Promise<string[]> {
  const { distributors } = await read<AdminDistributorListResponse>(
    "distribution/distributors?limit=200"
  )
  return distributors
    .filter(({ code }) => EARNERS.includes(code))
    .map(({ id }) => id)
}

async function statementOf(code: string): Promise<AdminStatementSummary> {
  const { statements } = await read<AdminStatementListResponse>(
    `distribution/statements?q=${code}&currency_code=eur`
  )
  return statements[0]!
}

async function linesOf({ id }: AdminStatementSummary) {
  const { lines } = await read<{ lines: { transfer_id: string }[] }>(
    `distribution/statements/${id}/lines`
  )
  return lines
}

async function choose(field: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: field, exact: true }).click()
  await page.getByRole("option", { name: option }).click()
}

function section(title: string) {
  return page
    .locator("div.divide-y")
    .filter({
      has: page.getByRole("heading", { name: title, level: 2, exact: true }),
    })
    .last()
}

async function act(action: string): Promise<void> {
  await page.locator("main button[aria-haspopup=menu]").last().click()
  await page.getByRole("menuitem", { name: action }).click()
  await page.getByRole("menu").waitFor({ state: "hidden" })
}
