import { readFileSync } from "node:fs"
import type { Browser, Page } from "playwright-core"
import type { AdminDistributorListResponse } from "../../src/api/types"
import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import {
  errorsOf,
  inviteColleague,
  openAdmin,
  openBrowser,
  picture,
  read,
  visit,
} from "./support/browser"
import { type DemoLedger, openDemoLedger } from "./support/demo-ledger"

const IBAN = "DE89370400440532013000"

let browser: Browser
let page: Page
let colleague: Page
let ledger: DemoLedger
const ids: Record<string, string> = {}

/** Chiara and Elif can be paid, Felix has not said to what; a batch above 50 euros takes two people. */
beforeAll(async () => {
  browser = await openBrowser()
  page = await openAdmin(browser)
  await inviteColleague("ben@example.com")
  colleague = await openAdmin(browser, { email: "ben@example.com" })
  const { distributors } = await read<AdminDistributorListResponse>(
    "distribution/distributors?limit=50"
  )
  distributors.forEach(({ code, id }) => (ids[code] = id))
  ledger = await openDemoLedger()
  await ledger.service.settlement.updateSettings({
    update: {
      minimums: {},
      fees: {},
      net_days: 0,
      cooling_off_days: 0,
      second_approval_above: { eur: "5000" },
    },
    actor: SYSTEM,
  })
})

afterAll(async () => {
  await ledger.close()
  await browser.close()
})

afterEach(() => expect([errorsOf(page), errorsOf(colleague)]).toEqual([[], []]))

describe("what a distributor is paid to", () => {
  it("is entered by the form of its provider, and shown masked", async () => {
    await visit(page, `/distribution/distributors/${ids.CHIARA}`)
    await section(page, "Payout methods")
      .getByText("cannot be paid before it has one")
      .waitFor()
    await section(page, "Payout methods")
      .getByRole("link", { name: "Add" })
      .click()
    await page.getByRole("button", { name: "Add" }).click()
    await page.getByText("Fill this in").waitFor()
    await page.getByLabel("Account holder").fill("Chiara Rossi")
    await page.getByLabel("IBAN").fill(IBAN)
    await page.getByRole("button", { name: "Add" }).click()
    await section(page, "Payout methods").getByText("DE •••• 3000").waitFor()
    await section(page, "Payout methods").getByText("Default").waitFor()
  })

  it("is asked for otherwise by another kind", async () => {
    await visit(page, `/distribution/distributors/${ids.ELIF}/payout-method`)
    await page.getByRole("combobox", { name: "Paid by" }).click()
    await page.getByRole("option", { name: "Wallet" }).click()
    await page.getByLabel("Wallet (PayPal").fill("PayPal")
    await page.getByLabel("Account", { exact: true }).fill("elif@example.com")
    await page.getByRole("button", { name: "Add" }).click()
    await section(page, "Payout methods")
      .getByText("PayPal •••• .com")
      .waitFor()
  })

  it("is removed when confirmed, and another takes its place", async () => {
    await visit(page, `/distribution/distributors/${ids.FELIX}/payout-method`)
    await page.getByLabel("Account holder").fill("Felix Hahn")
    await page.getByLabel("IBAN").fill(IBAN)
    await page.getByRole("button", { name: "Add" }).click()
    await page.getByRole("button", { name: "Remove DE" }).click()
    await confirm(page, "Remove")
    await section(page, "Payout methods")
      .getByText("cannot be paid before it has one")
      .waitFor()
  })

  it("goes with what it tells for tax", async () => {
    await visit(page, `/distribution/distributors/${ids.CHIARA}`)
    await section(page, "Tax").getByRole("link", { name: "Edit" }).click()
    await page.getByRole("combobox", { name: "Kind" }).click()
    await page.getByRole("option", { name: "Company" }).click()
    await page.getByLabel("Country").fill("IT")
    await page.getByLabel("Tax ID").fill("12345678901")
    await page.getByLabel("Registered for VAT").click()
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByText("Type the VAT number").waitFor()
    await page.getByLabel("VAT number").fill("IT12345678901")
    await page.getByRole("button", { name: "Save" }).click()
    await section(page, "Tax").getByText("•••• 8901").waitFor()
    await section(page, "Tax").getByText("IT12345678901").waitFor()
  })
})

describe("paying", () => {
  it("says what the page is for while nothing is due", async () => {
    await visit(page, "/distribution")
    await page.getByRole("link", { name: "Payouts" }).click()
    await page.getByText("Nothing is due").waitFor()
    await page.getByText("No batch yet").waitFor()
    const prepare = page.getByRole("button", { name: "Prepare batch" })
    expect(await prepare.isDisabled()).toBe(true)
  })

  it("prepares a batch of what is due, and says whom it leaves out and why", async () => {
    await ledger.owe(ids.CHIARA!, 4_050)
    await ledger.owe(ids.ELIF!, 2_500)
    await ledger.owe(ids.FELIX!, 1_000)
    await visit(page, "/distribution/payouts")
    await page.getByText("1 statement is due and left out").waitFor()
    await section(page, "Due now")
      .getByText("The distributor has no payout method")
      .waitFor()
    await picture(page, "payouts")
    await page.getByRole("button", { name: "Prepare batch" }).click()
    await page
      .getByRole("alertdialog")
      .getByText(/2 payouts: .*nobody is paid before/)
      .waitFor()
    await confirm(page, "Prepare batch")
    await page.getByRole("heading", { name: "Batch 1" }).waitFor()
  })

  it("takes two people above the limit", async () => {
    await section(page, "Approval").getByText("two people have to").waitFor()
    await page.getByRole("button", { name: "Approve" }).click()
    await confirm(page, "Approve")
    await section(page, "Approval").getByText("Somebody else has to").waitFor()
    expect(await page.getByRole("button", { name: "Approve" }).count()).toBe(0)

    await visit(colleague, new URL(page.url()).pathname.replace("/app", ""))
    await section(colleague, "Approval")
      .getByText("Yours is the second approval")
      .waitFor()
    await colleague.getByRole("button", { name: "Approve" }).click()
    await confirm(colleague, "Approve")
    await section(colleague, "Approval").getByText("Ben Berg").waitFor()
    await colleague.getByText("On its way").nth(1).waitFor()
  })

  it("hands out the bank file", async () => {
    await page.reload()
    await page.getByText("On its way").first().waitFor()
    const saving = page.waitForEvent("download")
    await act("Download the bank file")
    const file = readFileSync(await (await saving).path(), "utf8")
    expect(file).toContain(IBAN)
    expect(file).toContain("elif@example.com")
  })

  it("marks one as paid with its receipt, and one as failed with a reason", async () => {
    await payoutAct(/Chiara/, "Mark as paid")
    await page.getByLabel("Reference").fill("SEPA 2026-11")
    await page.locator("input[type=file]").setInputFiles({
      name: "receipt.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.4 a receipt"),
    })
    await page.waitForFunction(() =>
      document
        .querySelector<HTMLInputElement>("input[name=proof_url]")
        ?.value.includes("receipt")
    )
    await page.getByRole("button", { name: "Mark as paid" }).click()
    await page.getByRole("row", { name: /Chiara.*Paid/ }).waitFor()
    await page.getByText("1 of 2 paid or failed").waitFor()

    await payoutAct(/Elif/, "Mark as failed")
    await page.getByRole("button", { name: "Mark as failed" }).click()
    await page.getByText("Say why").waitFor()
    await page.getByLabel("Reason").fill("The wallet is closed")
    await page.getByRole("button", { name: "Mark as failed" }).click()
    await page
      .getByRole("row", { name: /Elif.*The wallet is closed/ })
      .waitFor()
    await picture(page, "payout-batch")
  })

  it("pays anew what failed, and marks all that is on its way as paid", async () => {
    await payoutAct(/Elif/, "Pay anew")
    await confirm(page, "Pay anew")
    await page.getByRole("row", { name: /Elif.*On its way/ }).waitFor()
    await act("Mark all as paid")
    await page.getByLabel("Reference").fill("PayPal mass payment 7")
    await page.getByRole("button", { name: "Mark all as paid" }).click()
    await page.getByText("1 payout is marked as paid").first().waitFor()
    await page.getByText("2 of 2 paid or failed").waitFor()
    await page.getByText("Done", { exact: true }).waitFor()
  })

  it("tells of a payout what happened and how its money moved", async () => {
    await page.getByRole("row", { name: /Elif/ }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByText("Taken up to be paid anew").waitFor()
    await drawer.getByText("The wallet is closed").first().waitFor()
    await drawer.getByText("From the balance to the payout").waitFor()
  })

  it("has what is paid anew above the limit wait for a second person", async () => {
    await page.keyboard.press("Escape")
    await payoutAct(/Chiara/, "It came back")
    await page.getByLabel("Reason").fill("The bank sent it back")
    await page.getByRole("button", { name: "Mark as returned" }).click()
    await page.getByRole("row", { name: /Chiara.*Came back/ }).waitFor()
    await payoutAct(/Chiara/, "Pay anew")
    await confirm(page, "Pay anew")
    await page.getByText("It waits for somebody else").first().waitFor()
    await section(page, "Approval").getByText("Somebody else has to").waitFor()

    await visit(colleague, new URL(page.url()).pathname.replace("/app", ""))
    await section(colleague, "Approval")
      .getByText("1 payout: €40.50 to be paid anew.")
      .waitFor()
    await colleague.getByRole("button", { name: "Approve" }).click()
    await colleague
      .getByRole("alertdialog")
      .getByText(/1 payout: €40.50\. They are handed over/)
      .waitFor()
    await confirm(colleague, "Approve")
    await colleague.getByRole("row", { name: /Chiara.*On its way/ }).waitFor()
    await page.reload()
    await act("Mark all as paid")
    await page.getByLabel("Reference").fill("SEPA 2026-12")
    await page.getByRole("button", { name: "Mark all as paid" }).click()
    await page.getByText("Done", { exact: true }).waitFor()
  })

  it("gives a batch up before it is sent", async () => {
    await ledger.owe(ids.CHIARA!, 100)
    await visit(page, "/distribution/payouts")
    await page.getByRole("row", { name: /^1 Done/ }).waitFor()
    await page.getByRole("button", { name: "Prepare batch" }).click()
    await confirm(page, "Prepare batch")
    await page.getByRole("heading", { name: "Batch 2" }).waitFor()
    await section(page, "Approval").getByText("One approval sends it").waitFor()
    await act("Cancel the batch")
    await confirm(page, "Cancel the batch")
    await section(page, "Approval").getByText("It was cancelled").waitFor()
  })
})

function section(on: Page, title: string) {
  return on
    .locator("div.divide-y")
    .filter({ has: on.getByRole("heading", { name: title, level: 2 }) })
    .last()
}

async function confirm(on: Page, label: string): Promise<void> {
  await on
    .getByRole("alertdialog")
    .getByRole("button", { name: label, exact: true })
    .click()
}

async function act(action: string): Promise<void> {
  await page.locator("main button[aria-haspopup=menu]").first().click()
  await page.getByRole("menuitem", { name: action }).click()
  await page.getByRole("menu").waitFor({ state: "hidden" })
}

async function payoutAct(row: RegExp, action: string): Promise<void> {
  await page
    .getByRole("row", { name: row })
    .locator("button[aria-haspopup=menu]")
    .click()
  await page.getByRole("menuitem", { name: action }).click()
}
