import type { Browser, Page } from "playwright-core"
import type {
  AdminDistributorListResponse,
  AdminPlanResponse,
} from "../../src/api/types"
import {
  errorsOf,
  openAdmin,
  openBrowser,
  picture,
  read,
  visit,
} from "./support/browser"

let browser: Browser
let page: Page
const ids: Record<string, string> = {}

beforeAll(async () => {
  browser = await openBrowser()
  page = await openAdmin(browser)
  const { distributors } = await read<AdminDistributorListResponse>(
    "distribution/distributors?limit=50"
  )
  distributors.forEach(({ code, id }) => (ids[code] = id))
})

afterAll(() => browser.close())

afterEach(() => expect(errorsOf(page)).toEqual([]))

describe("the list of distributors", () => {
  beforeEach(() => visit(page, "/distribution"))

  it("is reached from the menu and shows everybody", async () => {
    await visit(page, "/orders")
    await page.getByRole("link", { name: "Distribution", exact: true }).click()
    await page.getByRole("heading", { name: "Distributors" }).waitFor()
    await page.getByRole("row").nth(14).waitFor()
    await picture(page, "distributors")
    expect(await page.getByRole("row").count()).toBe(15)
  })

  it("finds by what is typed", async () => {
    await page.getByPlaceholder("Search").fill("rossi")
    await onlyRow("Chiara R.")
  })

  it("says so when nobody matches", async () => {
    await page.getByPlaceholder("Search").fill("nobody-of-that-name")
    await page.getByText("No distributor matches").first().waitFor()
  })

  it("filters by status", async () => {
    await visit(
      page,
      `/distribution?status=${encodeURIComponent('["suspended"]')}`
    )
    await onlyRow("Nils P.")
  })

  it("sorts by name", async () => {
    await visit(page, "/distribution?order=display_name")
    await page.getByRole("row").nth(1).getByText("Ada B.").waitFor()
  })

  it("leads to a distributor's page", async () => {
    await page.getByRole("row", { name: /^Chiara R\./ }).click()
    await page.waitForURL(/distribution\/distributors\//)
    await page.getByRole("heading", { name: "Chiara R.", level: 1 }).waitFor()
  })
})

describe("a distributor's page", () => {
  beforeEach(() => open("CHIARA"))

  it("shows link, upline, downline, balances, orders and commissions", async () => {
    await page
      .getByText(/\/r\/CHIARA$/)
      .first()
      .waitFor()
    await section("Upline").getByText("Bruno K.").waitFor()
    await section("Upline").getByText("Ada B.").waitFor()
    await section("Balances").getByText("€6.75").waitFor()
    await page
      .getByRole("row", { name: /#3.*€3\.60.*Held/ })
      .first()
      .waitFor()
    await page.getByRole("row", { name: /Elif A\..*ELIF/ }).waitFor()
    await picture(page, "distributor")
  })

  it("says so when balances cannot be read, not that there are none", async () => {
    await page.route("**/balances", (route) => route.abort())
    await open("CHIARA")
    await section("Balances").getByText("could not be read").waitFor()
    await page.unroute("**/balances")
  })

  it("never shows one distributor's money under another's name", async () => {
    await open("CHIARA")
    await section("Balances").getByText("€6.75").waitFor()
    let letThrough = () => {}
    const held = new Promise<void>((resolve) => (letThrough = resolve))
    await page.route(`**/${ids.BRUNO}/balances`, async (route) => {
      await held
      await route.continue()
    })
    await section("Upline").getByText("Bruno K.").click()
    await page.getByRole("heading", { name: "Bruno K.", level: 1 }).waitFor()
    expect(await section("Balances").innerText()).not.toContain("€6.75")
    letThrough()
    await section("Balances").getByText("Available").waitFor()
    await page.unroute(`**/${ids.BRUNO}/balances`)
  })

  it("suspends with a reason and reactivates when confirmed", async () => {
    await open("FELIX")
    await act("Suspend")
    await page.getByLabel("Reason").fill("Asked to rest")
    await button("Suspend").click()
    await page.getByText("Felix H. is suspended").first().waitFor()
    await page.locator("p", { hasText: "Asked to rest" }).waitFor()
    await act("Reactivate")
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: "Reactivate" })
      .click()
    await page.getByText("Felix H. is active").first().waitFor()
  })

  it("keeps what was typed though it cannot be read again", async () => {
    await open("FELIX")
    await act("Edit")
    const name = page.getByLabel("Display name", { exact: true })
    await name.fill("Felix the Second")
    const one = `**/distribution/distributors/${ids.FELIX}`
    await page.route(one, (route) => route.abort())
    const isUnread = () =>
      page.waitForEvent("requestfailed", (asked) => asked.method() === "GET")
    await button("Save").click()
    await isUnread()
    // It is tried twice.
    await isUnread()
    await page.unroute(one)
    await button("Save").click()
    await page
      .getByRole("heading", { name: "Felix the Second", level: 1 })
      .waitFor()
  })

  it("rejects who waits, and reviews it again", async () => {
    await open("MAYA")
    await act("Reject")
    await page.getByLabel("Reason").fill("No address")
    await button("Reject").click()
    await page.getByText("Maya S. was rejected").first().waitFor()
    await act("Review again")
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: "Review again" })
      .click()
    await page.getByText("Maya S. waits for your decision").first().waitFor()
    await page.getByText("Pending", { exact: true }).first().waitFor()
  })

  it("approves who waits", async () => {
    await open("MAYA")
    await act("Approve")
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: "Approve" })
      .click()
    await page.getByText("Maya S. is active").first().waitFor()
  })

  it("changes the tier", async () => {
    await open("JONAS")
    await act("Change tier")
    await page.getByRole("combobox", { name: "Tier" }).click()
    await page.getByRole("option", { name: "Partner" }).click()
    await button("Save").click()
    await page.getByText("Saved").first().waitFor()
    await page.locator("p", { hasText: /^Partner$/ }).waitFor()
  })

  it("moves to another sponsor, but never below itself", async () => {
    await open("BRUNO")
    await chooseSponsor("elif")
    await page.getByText("Not saved").first().waitFor()
    await page.keyboard.press("Escape")
    await open("HUGO")
    await chooseSponsor("luca")
    await page.getByText("Saved").first().waitFor()
    await section("Upline").getByText("Klara V.").waitFor()
  })
})

describe("enrolling", () => {
  it("refuses a code that is taken, keeps what was typed, and takes another", async () => {
    const { customers } = await read<{ customers: { id: string }[] }>(
      "customers?q=rosa"
    )
    await visit(page, `/customers/${customers[0]!.id}`)
    await section("Distribution").getByText("Chiara R.").waitFor()
    await picture(page, "customer")
    await page.getByRole("link", { name: "Enrol as distributor" }).click()
    await page.getByLabel("Code").fill("elif")
    await button("Enrol").click()
    await page.getByText("Not saved").first().waitFor()
    await page.getByLabel("Code").fill("rosa-sells")
    await button("Enrol").click()
    await page.getByText("Enrolled with the code ROSA-SELLS").first().waitFor()
    await page.getByRole("row", { name: /ROSA-SELLS.*Chiara R\./ }).waitFor()
  })

  it("asks for a customer", async () => {
    await visit(page, "/distribution/create")
    await button("Enrol").click()
    await page.getByText("Choose the customer to enrol").first().waitFor()
  })
})

describe("the tiers", () => {
  it("show a rate for every paid level", async () => {
    await visit(page, "/distribution/tiers")
    await page
      .getByRole("row", { name: /Ambassador.*12 %.*5 %.*2\.5 %/ })
      .waitFor()
    await picture(page, "tiers")
  })

  it("are created, refused where a rate is none, and deleted", async () => {
    await visit(page, "/distribution/tiers/create")
    await page.getByLabel("Name").fill("Legend")
    await page.getByLabel("Rate as the seller").fill("a lot")
    await button("Save").click()
    await page.getByText("Type a percentage from 0 to 100").first().waitFor()
    await page.getByLabel("Rate as the seller").fill("15,5")
    await button("Save").click()
    const row = page.getByRole("row", { name: /Legend.*15\.5 %/ })
    await row.waitFor()
    await row.getByRole("button").click()
    await page.getByRole("menuitem", { name: "Delete" }).click()
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: "Delete" })
      .click()
    await page.getByText("The tier Legend was deleted").first().waitFor()
  })
})

describe("the programme", () => {
  it("leads to the plan in force", async () => {
    const { plan } = await read<AdminPlanResponse>("distribution/plan")
    await visit(page, "/distribution/programme")
    await section("Plan in force")
      .getByText(`Version ${plan.version}, in force since`)
      .waitFor()
    await picture(page, "programme")
    await page.getByRole("link", { name: "Open the plan" }).click()
    await page.getByRole("heading", { name: "Versions of the plan" }).waitFor()
  })

  it("checks that the ledger adds up", async () => {
    await visit(page, "/distribution/programme")
    await button("Check").click()
    await page.getByText("Adds up").first().waitFor()
  })

  it("changes the settings", async () => {
    await visit(page, "/distribution/programme/settings")
    await page.getByLabel("Referral window in days").fill("45")
    await button("Save").click()
    await page.getByText("45 days").first().waitFor()
  })
})

describe("an order's page", () => {
  it("says whose it is, what each earns and why, and reckons again when asked", async () => {
    await page.setViewportSize({ width: 1440, height: 1900 })
    await openOrder(1)
    const widget = section("Distribution")
    await widget.getByText("Visit through a referral link").waitFor()
    await widget.getByText("€6.30").waitFor()
    await widget.getByText("Why?").first().click()
    await widget
      .getByText(/Tier Starter earns 8 % at level 0/)
      .first()
      .waitFor()
    await widget.getByText("Why these amounts, and why not others?").click()
    await widget.getByText(/^By version \d+ of the plan$/).waitFor()
    await picture(page, "order")
    await widget.getByRole("button").first().click()
    await page.getByRole("menuitem", { name: "Reckon again now" }).click()
    await page.getByText("The commissions are up to date").first().waitFor()
    await page.setViewportSize({ width: 1440, height: 1000 })
  })

  it("says why a cancelled one pays nothing", async () => {
    await openOrder(2)
    const widget = section("Distribution")
    await widget.getByText("The order was cancelled").waitFor()
    await widget.getByText("Reversed").first().waitFor()
    await widget.getByText("Why these amounts, and why not others?").click()
    await widget.getByText("The order was cancelled").nth(1).waitFor()
  })

  it("tells what was looked at after it was opened, without a reload", async () => {
    const record = "**/admin/distribution/orders/*"
    const unread = { attribution: null, commissions: [], request: null }
    await page.route(record, (route) => route.fulfill({ json: unread }))
    await openOrder(4)
    const widget = section("Distribution")
    await widget.getByText("Not looked at yet").waitFor()
    await page.unroute(record)
    await widget.getByText("Referred earlier").waitFor()
  })

  it("follows what is done with the order on its page, without a reload", async () => {
    await openOrder(4)
    const widget = section("Distribution")
    await widget.getByText("Pending").first().waitFor()
    await page.locator("main button[aria-haspopup=menu]").first().click()
    await page.getByRole("menuitem", { name: "Cancel" }).click()
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: "Continue" })
      .click()
    await widget.getByText("The order was cancelled").waitFor()
    await widget.getByText("Reversed").first().waitFor()
    expect(await widget.getByText("Pending").count()).toBe(0)
  })
})

describe("in Chinese and dark", () => {
  it("the pages speak Chinese throughout", async () => {
    const chinese = await openAdmin(browser, {
      theme: "dark",
      language: "zhCN",
    })
    await visit(chinese, "/distribution")
    await chinese.getByRole("heading", { name: "分销商" }).waitFor()
    await chinese.getByText("有效").first().waitFor()
    await picture(chinese, "distributors-dark-zh")
    await visit(chinese, "/distribution/programme")
    await chinese.getByText(/自 .* 起生效/).waitFor()
    const words = await chinese.locator("main").innerText()
    expect(words).not.toMatch(/distribution\.|\bdays\b/)
    expect(errorsOf(chinese)).toEqual([])
    await chinese.context().close()
  })
})

function open(code: string): Promise<void> {
  return visit(page, `/distribution/distributors/${ids[code]}`)
}

async function openOrder(number: number): Promise<void> {
  const { orders } = await read<{
    orders: { id: string; display_id: number }[]
  }>("orders?fields=id,display_id")
  const order = orders.find(({ display_id }) => display_id === number)
  await visit(page, `/orders/${order!.id}`)
}

/** The card under a heading. */
function section(title: string) {
  return page
    .locator("div.divide-y")
    .filter({ has: page.getByRole("heading", { name: title, level: 2 }) })
    .last()
}

async function act(label: string): Promise<void> {
  const header = page.locator("div").filter({
    has: page.getByRole("heading", { level: 1 }),
  })
  await header.last().getByRole("button").last().click()
  await page.getByRole("menuitem", { name: label }).click()
}

async function chooseSponsor(name: string): Promise<void> {
  await act("Change sponsor")
  await page.getByRole("combobox", { name: "Sponsor" }).fill(name)
  await page.getByRole("option", { name: new RegExp(name, "i") }).click()
  await button("Save").click()
}

function button(name: string) {
  return page.getByRole("button", { name, exact: true }).last()
}

async function onlyRow(name: string): Promise<void> {
  await page.getByRole("row").nth(2).waitFor({ state: "detached" })
  expect(await page.getByRole("row").nth(1).innerText()).toContain(name)
}
