import { readFileSync } from "node:fs"
import type { Browser, Page } from "playwright-core"
import type { AdminPlanResponse, AdminSimulation } from "../../src/api/types"
import {
  api,
  errorsOf,
  openAdmin,
  openBrowser,
  picture,
  token,
  visit,
} from "./support/browser"

const SIMULATIONS = "distribution/plan/simulations"

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  page = await openAdmin(browser)
  await draftOf("Half to sellers")
})

afterAll(() => browser.close())

afterEach(() => expect(errorsOf(page)).toEqual([]))

describe("simulating a plan", () => {
  it("says what the list is for while nothing was simulated", async () => {
    await page.route(`**/${SIMULATIONS}?*`, (route) =>
      route.fulfill({
        json: { simulations: [], count: 0, offset: 0, limit: 20 },
      })
    )
    await visit(page, "/distribution/simulations")
    await page.getByText("Nothing simulated yet").waitFor()
    await page.unroute(`**/${SIMULATIONS}?*`)
  })

  it("shows of a draft who would gain, and by level, tier and category", async () => {
    await ask({ plan: "Half to sellers", name: "Half" })
    await section("Result").getByText("Simulated").waitFor()
    await section("By level")
      .getByRole("row", { name: /^Seller/ })
      .waitFor()
    await section("By tier")
      .getByRole("row", { name: /^Partner/ })
      .waitFor()
    await section("By product category")
      .getByRole("row", { name: /^Brewing/ })
      .waitFor()
    await picture(page, "simulation")
    await section("Who would gain most")
      .getByRole("link", { name: "Elif A." })
      .click()
    await page.getByRole("heading", { name: "Elif A.", level: 1 }).waitFor()
  })

  it("comes for the plan in force to what was paid", async () => {
    await ask({ plan: "The plan in force", name: "As it is" })
    await section("Who would gain most")
      .getByText("Nobody would earn more")
      .waitFor()
    await section("Who would lose most")
      .getByText("Nobody would earn less")
      .waitFor()
    await section("Result").getByText("0.0 % of what was paid").waitFor()
  })

  it("asks for days of one's own only when they are chosen", async () => {
    await visit(page, "/distribution/simulations/create")
    await choose("Period", "Days of your own")
    await page.getByRole("button", { name: "Start" }).click()
    expect(await page.getByText("Choose a day").count()).toBe(2)
    await choose("Period", "Last 30 days")
    await page.getByRole("button", { name: "Start" }).click()
    await page.waitForURL(/simulations\/sim_/)
  })

  it("is found in the list, exported, and deleted when confirmed", async () => {
    await visit(page, "/distribution/simulations?q=Half")
    await page.getByRole("row", { name: /^Half .*Done/ }).click()
    await section("Result").waitFor()
    const saving = page.waitForEvent("download")
    await act("Export by distributor")
    const file = await (await saving).path()
    expect(readFileSync(file, "utf8")).toMatch(/^\ufeffcurrency_code,.*ELIF/s)
    await act("Delete")
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: "Delete" })
      .click()
    await page.getByText("The simulation is deleted").first().waitFor()
    await visit(page, "/distribution/simulations?q=Half")
    await page.getByText("No simulation matches").waitFor()
  })
})

describe("a simulation that takes long", () => {
  const running: AdminSimulation = {
    id: "sim_long",
    name: "Long",
    status: "running",
    from: "2026-01-01T00:00:00.000Z",
    until: "2026-02-01T00:00:00.000Z",
    draft_id: null,
    processed: 250,
    total: 1_000,
    error: null,
    created_by: null,
    created_at: "2026-02-01T00:00:00.000Z",
    started_at: "2026-02-01T00:00:00.000Z",
    finished_at: null,
    result: null,
  }

  let simulation: AdminSimulation

  beforeEach(async () => {
    simulation = running
    await page.route(`**/${SIMULATIONS}/sim_long`, (route) =>
      route.fulfill({ json: { simulation } })
    )
    await visit(page, "/distribution/simulations/sim_long")
  })

  afterEach(() => page.unroute(`**/${SIMULATIONS}/sim_long`))

  const progress = (percent: number) =>
    page.locator(`[role=progressbar][aria-valuenow="${percent}"]`).waitFor()

  it("shows how far it has come, and its result without a reload", async () => {
    await progress(25)
    await page.getByText("250 of 1000 orders").waitFor()
    simulation = { ...running, processed: 500 }
    await progress(50)
    simulation = {
      ...running,
      status: "done",
      finished_at: running.created_at,
      result: { orders: 0, by_currency: [] },
    }
    await page.getByText("No order of this period was brought").waitFor()
  })

  it("is cancelled from its page", async () => {
    await page.route(`**/${SIMULATIONS}/sim_long/cancel`, (route) => {
      simulation = {
        ...running,
        status: "canceled",
        finished_at: running.created_at,
      }
      return route.fulfill({ json: { simulation } })
    })
    await act("Cancel the run")
    await page.getByText("It was cancelled before its end").waitFor()
  })

  it("says why it could not be run to its end", async () => {
    simulation = {
      ...running,
      status: "failed",
      error: "The server stopped 3 times while it ran",
      finished_at: running.created_at,
    }
    await page.getByText("The server stopped 3 times").waitFor()
  })
})

async function ask({ plan, name }: { plan: string; name: string }) {
  await visit(page, "/distribution/simulations")
  await page.getByRole("link", { name: "Simulate" }).click()
  await choose("Plan", plan)
  await choose("Period", "Last 30 days")
  await page.getByLabel("Name").fill(name)
  await page.getByRole("button", { name: "Start" }).click()
  await page.waitForURL(/simulations\/sim_/)
}

async function choose(field: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: field }).click()
  await page.getByRole("option", { name: option }).click()
}

function section(title: string) {
  return page
    .locator("div.divide-y")
    .filter({ has: page.getByRole("heading", { name: title, level: 2 }) })
    .last()
}

async function act(action: string): Promise<void> {
  await page.locator("main button[aria-haspopup=menu]").first().click()
  await page.getByRole("menuitem", { name: action }).click()
  await page.getByRole("menu").waitFor({ state: "hidden" })
}

/** A draft of the plan in force that gives every seller half. */
async function draftOf(name: string): Promise<void> {
  const { plan } = await send<AdminPlanResponse>("GET", "distribution/plan")
  const rates = Object.keys(plan.terms.rates_ppm).map((tier) => [
    tier,
    [500_000],
  ])
  await send("POST", "distribution/plan/drafts", {
    name,
    terms: { ...plan.terms, rates_ppm: Object.fromEntries(rates) },
  })
}

async function send<T>(
  method: string,
  path: string,
  body?: object
): Promise<T> {
  const response = await fetch(`${api}/admin/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await token()}`,
      "content-type": "application/json",
    },
    body: body && JSON.stringify(body),
  })
  return (await response.json()) as T
}
