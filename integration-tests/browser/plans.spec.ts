import type { Browser, Locator, Page } from "playwright-core"
import type {
  AdminPlanDraftListResponse,
  AdminPlanListResponse,
  AdminPlanResponse,
  AdminPlanVocabularyResponse,
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

let browser: Browser
let page: Page
let draftId: string

beforeAll(async () => {
  browser = await openBrowser()
  page = await openAdmin(browser)
})

afterAll(() => browser.close())

afterEach(() => expect(errorsOf(page)).toEqual([]))

describe("a draft of the plan", () => {
  it("begins from the version in force", async () => {
    await visit(page, "/orders")
    await page.getByRole("link", { name: "Distribution", exact: true }).click()
    await page.getByRole("link", { name: "Plan", exact: true }).click()
    await section("Plan in force")
      .getByText("Starter: 8 % · 3 % · 1 %")
      .waitFor()
    await page.getByRole("link", { name: "Create a draft" }).click()
    await button("Create").click()
    await page.getByText("Give the draft a name").first().waitFor()
    await page.getByLabel("Name of the draft").fill("Kettles")
    await button("Create").click()
    await page.waitForURL(/plans\/drafts\/(draft_\w+)$/)
    draftId = page.url().split("/").at(-1)!
  })

  it("shows at once what an order would pay", async () => {
    await choose("Seller", "elif", "Elif A.", preview())
    await preview()
      .getByRole("button", { name: /^Remove/ })
      .click()
    await addToOrder("cup", "Stoneware Cup")
    await earned("Elif A.", "€1.44").waitFor()
    await earned("Chiara R.", "€0.72").waitFor()
    await earned("Bruno K.", "€0.36").waitFor()
    await preview().getByText("Why?").first().click()
    await preview()
      .getByText(/Tier Starter earns 8 % at level 0/)
      .waitFor()
  })

  it("has its rates typed like a sheet", async () => {
    const rate = page.getByLabel("Starter, level 0")
    await rate.fill("9")
    await earned("Elif A.", "€1.62").waitFor()
    await rate.press("ArrowRight")
    expect(await focusedLabel()).toBe("Starter, level 1")
    await page.keyboard.press("ArrowDown")
    expect(await focusedLabel()).toBe("Partner, level 1")
    await rate.fill("lots")
    await rate.blur()
    await page.getByText("Type a percentage from 0 to 100").first().waitFor()
    await preview().getByText("mend what is marked").waitFor()
    await rate.fill("8")
    await earned("Elif A.", "€1.44").waitFor()
  })

  it("takes a rule for a product that is looked up, at an amount per unit", async () => {
    await button("Add a rule").click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("button", { name: "Done" }).click()
    await dialog.getByText("Give the rule a name").waitFor()
    await dialog
      .getByLabel("Name", { exact: true })
      .fill("Kettles pay per piece")
    await dialog.getByRole("button", { name: "Add a condition" }).click()
    await page.getByRole("menuitem", { name: "Product", exact: true }).click()
    await choose("These", "kettle", "Gooseneck Kettle", dialog)
    await page.keyboard.press("Tab")
    await pick("Seller", "Fixed amount per unit", dialog)
    await dialog.getByLabel("Amount (EUR)").fill("5,005")
    await dialog.getByRole("button", { name: "Done" }).click()
    await dialog.getByText("Type an amount, such as 12.50").waitFor()
    await dialog.getByLabel("Amount (EUR)").fill("5,00")
    await picture(page, "plan-rule")
    await dialog.getByRole("button", { name: "Done" }).click()
    await rule("Kettles pay per piece")
      .getByText("product Gooseneck Kettle")
      .waitFor()
    await rule("Kettles pay per piece")
      .getByText("Seller: 5.00 EUR per unit")
      .waitFor()
    await addToOrder("kettle", "Gooseneck Kettle")
    await earned("Elif A.", "€6.44").waitFor()
  })

  it("takes an agreement with a distributor and dates", async () => {
    await button("Add an agreement").click()
    const dialog = page.getByRole("dialog")
    await dialog
      .getByLabel("Name", { exact: true })
      .fill("Ada until the end of 2031")
    await choose("With", "ada", "Ada B. (ADA)", dialog)
    await page.keyboard.press("Tab")
    await pick("Seller", "Percent", dialog)
    await dialog.getByLabel("Rate").fill("20")
    await date("From", "01012031", dialog)
    await date("Until", "01012030", dialog)
    await dialog.getByRole("button", { name: "Done" }).click()
    await dialog.getByText("It ends before it begins").waitFor()
    await date("Until", "12312031", dialog)
    await dialog.getByRole("button", { name: "Done" }).click()
    const row = rule("Ada until the end of 2031")
    await row.getByText("Ada B. (ADA)").waitFor()
    await row.getByText(/^until Dec 31, 2031/).waitFor()
  })

  it("has its rules put in order with the arrow keys", async () => {
    await act("Kettles pay per piece", "Duplicate")
    await rule("Kettles pay per piece (copy)").waitFor()
    const handle = page.getByRole("button", {
      name: "Move Kettles pay per piece (copy) with the arrow keys",
    })
    await handle.press("ArrowUp")
    await page
      .getByText("Kettles pay per piece (copy) is now number 1 of 2")
      .waitFor({ state: "attached" })
    await rule("1. Kettles pay per piece (copy)").waitFor()
    expect(await focusedLabel()).toContain("(copy)")
    await act("Kettles pay per piece (copy)", "Delete")
    await rule("1. Kettles pay per piece").waitFor()
  })

  it("takes a kind of the store's own only with what it needs", async () => {
    const other = await openAdmin(browser)
    const { conditions, rewards } = await read<AdminPlanVocabularyResponse>(
      "distribution/plan/vocabulary"
    )
    const weekday = {
      code: "weekday",
      about: "order",
      labels: { en: "Weekday", zhCN: "星期" },
      is_built_in: false,
      needs_args: true,
    }
    await other.route("**/plan/vocabulary", (route) =>
      route.fulfill({ json: { conditions: [...conditions, weekday], rewards } })
    )
    await visit(other, `/distribution/plans/drafts/${draftId}`)
    await other.getByRole("button", { name: "Add a rule" }).click()
    const dialog = other.getByRole("dialog")
    await dialog.getByLabel("Name", { exact: true }).fill("Thursdays")
    await dialog.getByRole("button", { name: "Add a condition" }).click()
    await other.getByRole("menuitem", { name: "Weekday" }).click()
    await dialog.getByText("it needs values that cannot be typed").waitFor()
    await dialog.getByRole("button", { name: "Done" }).click()
    await dialog.getByText("it needs values that cannot be typed").waitFor()
    await dialog
      .getByRole("button", { name: "Remove the condition Weekday" })
      .click()
    await dialog.getByRole("button", { name: "Done" }).click()
    await dialog.waitFor({ state: "detached" })
    expect(errorsOf(other)).toEqual([])
    await other.context().close()
  })

  it("is told what is wrong with it, where it lies", async () => {
    const cap = page.getByLabel("All levels together, of what counts")
    await cap.fill("10")
    const words = /^The highest rates .* above the cap of 10 %/
    await section("What to look at").getByText(words).waitFor()
    await section("Caps").getByText(words).waitFor()
    await picture(page, "plan-editor")
    await rule("Ada until")
      .getByText(/can bring all levels together to/)
      .waitFor()
    await cap.fill("50")
    await section("Caps").getByText(words).waitFor({ state: "detached" })
  })

  it("is not left by accident", async () => {
    await page.getByRole("link", { name: "Tiers", exact: true }).click()
    await page
      .getByRole("alertdialog")
      .getByText("Leave without saving?")
      .waitFor()
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: "Stay" })
      .click()
    await button("Save").click()
    await page.getByText("Saved", { exact: true }).first().waitFor()
  })

  it("is not saved over what somebody else saved meanwhile", async () => {
    await write(`distribution/plan/drafts/${draftId}`, {
      name: "Kettles, by another",
      revision: 2,
    })
    await page.getByLabel("Name of the draft").fill("Kettles, by me")
    await button("Save").click()
    await page.getByText("Somebody else saved this draft meanwhile.").waitFor()
    expect(await page.getByLabel("Name of the draft").inputValue()).toBe(
      "Kettles, by me"
    )
    await button("Drop my changes and show theirs").click()
    expect(await page.getByLabel("Name of the draft").inputValue()).toBe(
      "Kettles, by another"
    )
  })
})

describe("publishing", () => {
  it("from a later time schedules a version, which can be withdrawn", async () => {
    const before = await current()
    await publish(async (drawer) => {
      await drawer.getByText("Kettles pay per piece").first().waitFor()
      await drawer.getByRole("radio", { name: /Later/ }).click()
      await date("From", "01012035", drawer)
      await drawer.getByLabel("Note").fill("More for kettles")
      await picture(page, "plan-publish")
    })
    await page.waitForURL(/distribution\/plans$/)
    const scheduled = section("Scheduled")
    await scheduled.getByText(`Version ${before.version + 1}`).waitFor()
    await scheduled.getByRole("button", { name: "Withdraw" }).click()
    await confirm("Withdraw")
    await scheduled.getByText("Nothing is scheduled.").waitFor()
    expect((await current()).id).toBe(before.id)
  })

  it("now puts a version in force, with its differences in words", async () => {
    const before = await current()
    const { plans } = await read<AdminPlanListResponse>(
      "distribution/plan/versions"
    )
    await visit(page, `/distribution/plans/create-draft?from=${plans[0]!.id}`)
    await page.getByLabel("Name of the draft").fill("Kettles at once")
    await button("Create").click()
    await page.waitForURL(/plans\/drafts\//)
    await rule("1. Kettles pay per piece").waitFor()
    await publish()
    await page.waitForURL(/distribution\/plans$/)
    const after = await current()
    expect(after.version).toBeGreaterThan(before.version)
    await section("Plan in force").getByText("Kettles pay per piece").waitFor()
    await picture(page, "plans")
    await page
      .getByRole("row", { name: new RegExp(`^${after.version}\\b`) })
      .click()
    const drawer = page.getByRole("dialog")
    await pick("What differs from", `Version ${before.version}`, drawer)
    await drawer.getByRole("listitem").filter({ hasText: "Kettles" }).waitFor()
    const { drafts } = await read<AdminPlanDraftListResponse>(
      "distribution/plan/drafts"
    )
    expect(drafts.map(({ name }) => name)).not.toContain("Kettles at once")
  })

  it("shows on the product which rules touch it", async () => {
    await openProduct("kettle")
    const widget = section("Which rules touch this product?")
    await widget.getByText("Kettles pay per piece").waitFor()
    await picture(page, "product")
    await openProduct("Stoneware")
    await widget.getByText("Ada until the end of 2031").waitFor()
    expect(await widget.innerText()).not.toContain("Kettles")
  })
})

describe("in Chinese and dark", () => {
  it("the plan and its editor speak Chinese throughout", async () => {
    const chinese = await openAdmin(browser, {
      theme: "dark",
      language: "zhCN",
    })
    await visit(chinese, "/distribution/plans")
    await chinese.getByText("生效中的方案").waitFor()
    const { draft } = await write<{ draft: { id: string } }>(
      "distribution/plan/drafts",
      { name: "水壶" }
    )
    await visit(chinese, `/distribution/plans/drafts/${draft.id}`)
    await chinese.getByText("佣金合计").waitFor()
    await picture(chinese, "plan-editor-dark-zh")
    const words = await chinese.locator("main").innerText()
    expect(words).not.toMatch(/distribution\.|\b(rules?|level|seller)\b/i)
    expect(errorsOf(chinese)).toEqual([])
    await chinese.context().close()
  })
})

async function current() {
  const { plan } = await read<AdminPlanResponse>("distribution/plan")
  return plan
}

function preview(): Locator {
  return section("What would this order pay?")
}

/** What the preview says somebody earns. */
function earned(name: string, amount: string): Locator {
  return preview()
    .locator("div")
    .filter({ has: page.getByRole("link", { name, exact: true }) })
    .filter({ hasText: amount })
    .last()
}

async function addToOrder(typed: string, title: string): Promise<void> {
  await choose("Add a product", typed, title, preview())
}

/** Searches a field and takes what it finds. */
async function choose(
  label: string,
  typed: string,
  found: string,
  within: Locator
): Promise<void> {
  const field = within.getByRole("combobox", { name: label })
  await field.click()
  await field.fill(typed)
  await within.getByRole("option", { name: found }).first().click()
}

async function pick(
  label: string,
  option: string,
  within: Locator
): Promise<void> {
  await within.getByRole("combobox", { name: label }).click()
  await page.getByRole("option", { name: option, exact: true }).click()
}

/** Types month, day and year into a date, and midnight. */
async function date(
  label: string,
  digits: string,
  within: Locator
): Promise<void> {
  const field = within.getByRole("group", { name: label })
  await field.getByRole("spinbutton").first().click()
  await page.keyboard.type(`${digits}1200AM`)
}

function rule(text: string): Locator {
  return page.locator("li[id^=rule-]").filter({ hasText: text }).first()
}

async function act(name: string, label: string): Promise<void> {
  await rule(name).getByRole("button").last().click()
  await page.getByRole("menuitem", { name: label, exact: true }).click()
}

async function publish(
  fill: (drawer: Locator) => Promise<void> = async () => {}
): Promise<void> {
  await button("Publish …").click()
  const drawer = page.getByRole("dialog")
  await fill(drawer)
  await drawer.getByRole("button", { name: "Publish" }).click()
  await confirm("Publish")
}

async function confirm(label: string): Promise<void> {
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: label })
    .click()
}

async function openProduct(q: string): Promise<void> {
  const { products } = await read<{ products: { id: string }[] }>(
    `products?q=${q}`
  )
  await visit(page, `/products/${products[0]!.id}`)
}

function focusedLabel(): Promise<string | null> {
  return page.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? null
  )
}

/** The card under a heading. */
function section(title: string): Locator {
  return page
    .locator("div.divide-y")
    .filter({ has: page.getByRole("heading", { name: title, level: 2 }) })
    .last()
}

function button(name: string): Locator {
  return page.getByRole("button", { name, exact: true }).last()
}
