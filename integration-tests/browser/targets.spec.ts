import type { Browser, Locator, Page } from "playwright-core"
import type { AdminTargetListResponse } from "../../src/api/types"
import {
  errorsOf,
  openAdmin,
  openBrowser,
  picture,
  read,
  visit,
  write,
} from "./support/browser"

const TARGETS = "/distribution/targets"
const AWARDS = "/distribution/awards"

type Within = Page | Locator

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  page = await openAdmin(browser)
})

afterAll(() => browser.close())

afterEach(() => expect(errorsOf(page)).toEqual([]))

const button = (name: string) =>
  page.getByRole("button", { name, exact: true }).last()

const confirm = (name: string) =>
  page.getByRole("alertdialog").getByRole("button", { name }).click()

const pick = async (label: string, option: string, within: Within = page) => {
  await within.getByRole("combobox", { name: label }).click()
  await page.getByRole("option", { name: option, exact: true }).click()
}

/** Searches a field that takes several, and takes what it finds. */
const choose = async (label: string, typed: string, found: string) => {
  const field = page.getByRole("combobox", { name: label })
  await field.click()
  await field.fill(typed)
  await page.getByRole("option", { name: found }).first().click()
  await page.keyboard.press("Tab")
}

const term = (name: string) =>
  page.locator("div.grid").filter({ hasText: name }).last()

const focused = () => page.locator(":focus")

const step = (n: number) => page.getByRole("group", { name: `Step ${n}` })

describe("a prize", () => {
  it("is written with what it is worth and how many there are", async () => {
    await visit(page, AWARDS)
    await page.getByText("No prizes yet").waitFor()
    await page.getByRole("link", { name: "Create prize" }).click()
    await button("Save").click()
    await page.getByText("Give the prize a name").waitFor()
    await page.getByLabel("Name").fill("Tea journey")
    await page.getByLabel("Worth").fill("900")
    await page.getByLabel("How many").fill("1")
    await button("Save").click()
    await page.getByText("1 left · €900.00").waitFor()
  })
})

describe("a target", () => {
  it("is written in steps, and refused what is missing", async () => {
    await visit(page, TARGETS)
    await page.getByText("No targets yet").waitFor()
    await page.getByRole("link", { name: "Create target" }).click()
    await button("Save").click()
    await page.getByText("Give the target a name").waitFor()
    await page.getByLabel("Name").fill("Good month")
    await step(1).getByLabel("At least").fill("30")
    await step(1).getByLabel("Amount").fill("5")
    await button("Add step").click()
    await step(2).getByLabel("At least").fill("80")
    await step(2).getByRole("combobox", { name: "What is given" }).click()
    await page.getByRole("option", { name: "A prize" }).click()
    await button("Save").click()
    await page.getByText("Choose a prize").waitFor()
    await step(2).getByRole("combobox", { name: "Prize" }).click()
    await page.getByRole("option", { name: "Tea journey" }).click()
    await page.getByRole("combobox", { name: "Booked" }).click()
    await page.getByRole("option", { name: /^At once/ }).click()
    await button("Save").click()
    await page.getByRole("heading", { name: "Good month", level: 1 }).waitFor()
    await page.getByText("From €80.00").waitFor()
    await page.getByText("Nobody takes part yet.").waitFor()
  })

  it("is started when confirmed, and shows how far everybody is", async () => {
    await button("Start").click()
    await confirm("Start")
    await page.getByText("The target runs").first().waitFor()
    await button("Settle now").click()
    await confirm("Settle now")
    await page.getByText("Bonuses are what results are").first().waitFor()
    await page
      .getByRole("row", { name: /Elif A\..*every step reached.*Tea journey/ })
      .waitFor()
    await page
      .getByRole("row", {
        name: /Chiara R\..*€44\.00 missing to €80\.00.*€5\.00/,
      })
      .waitFor()
    await picture(page, "target")
  })

  it("gives what is on hold until returns are over", async () => {
    await visit(page, AWARDS)
    await page.getByText("0 left · €900.00").waitFor()
    await page
      .getByRole("row", { name: /Elif A\..*Tea journey.*Won.*Provisional/ })
      .waitFor()
    await page
      .getByRole("row", { name: /Chiara R\..*€5\.00.*Given.*Provisional/ })
      .waitFor()
    await picture(page, "awards")
    await page.getByRole("combobox", { name: "Show" }).click()
    await page.getByRole("option", { name: "Prizes to send" }).click()
    await page.getByText("Nothing of this kind.").waitFor()
  })
})

describe("the list of targets", () => {
  it("shows a part at a time, and leaves none out of reach", async () => {
    const many = 450
    const list = "**/admin/distribution/targets?*"
    const { targets } = await read<AdminTargetListResponse>(
      "distribution/targets?limit=1"
    )
    await page.route(list, async (route) => {
      const asked = new URL(route.request().url()).searchParams
      const [offset, limit] = ["offset", "limit"].map((name) =>
        Number(asked.get(name))
      )
      const shown = Math.min(limit!, 200, many - offset!)
      await route.fulfill({
        json: {
          targets: Array.from({ length: shown }, (_, index) => ({
            ...targets[0],
            id: `target_${offset! + index}`,
            name: `Target ${offset! + index + 1}`,
          })),
          count: many,
          offset,
          limit,
        },
      })
    })
    await visit(page, TARGETS)
    for (const [shown, left] of [
      [20, 430],
      [220, 230],
      [420, 30],
    ]) {
      await page
        .getByRole("link", { name: `Target ${shown}`, exact: true })
        .waitFor()
      await button(`Show more (${left} left)`).click()
    }
    await page.getByRole("link", { name: "Target 450" }).waitFor()
    expect(await page.getByRole("row").count()).toBe(many + 1)
    expect(await page.getByRole("button", { name: /^Show more/ }).count()).toBe(
      0
    )
    await page.unroute(list)
  })
})

describe("a draft", () => {
  it("is refused in words before it is sent", async () => {
    await visit(page, `${TARGETS}/create`)
    await page.getByLabel("Name").fill("Steady")
    await step(1).getByLabel("At least").fill("12.345")
    await step(1).getByLabel("Amount").fill("0")
    await button("Add step").click()
    await step(2).getByLabel("At least").and(focused()).waitFor()
    await step(2).getByLabel("At least").fill("10")
    await pick("What is given", "A share of the result", step(2))
    await pick("Result", "Own orders")
    await button("Add streak").click()
    await button("Add streak").click()
    await button("Save").click()
    await step(1).getByText("Type a whole number above zero").waitFor()
    await step(1).getByLabel("At least").and(focused()).waitFor()
    await step(1).getByText("Type an amount above zero").waitFor()
    await step(2).getByText("More than in step 1").waitFor()
    await step(2).getByText("A share needs sales or commission").waitFor()
    await page.getByText("There is a streak of this length").waitFor()
  })

  it("names distributors and rewards periods in a row", async () => {
    await pick("Result", "Own sales")
    await step(1).getByLabel("At least").fill("100,50")
    await step(1).getByLabel("Amount").fill("5.05")
    await step(1).getByRole("button", { name: "Give something more" }).click()
    const second = step(1).getByRole("group", { name: "Bonus 2" })
    await pick("What is given", "Points", second)
    await second.getByLabel("Points").fill("20")
    await step(2).getByLabel("At least").fill("200")
    await step(2).getByLabel("Percent of the result").fill("3.3333")
    await page.getByRole("button", { name: "Remove streak 2" }).click()
    const streak = page.getByRole("group", { name: "Streak 1" })
    await streak.getByText("again after 6, after 9").waitFor()
    await pick("What is given", "A promotion code", streak)
    await pick("Takes off", "An amount", streak)
    await streak.getByLabel("Amount off").fill("12.5")
    await choose("Distributors", "elif", "ELIF")
    await button("Save").click()
    await page.getByRole("heading", { name: "Steady", level: 1 }).waitFor()
    await term("From €100.50").getByText("€5.05 + 20 points").waitFor()
    await term("From €200.00").getByText("3.3333 % of the result").waitFor()
    await term("3 periods in a row")
      .getByText("Code for €12.50 off, valid for 30 days")
      .waitFor()
    await term("Who takes part").getByText("Elif A.").waitFor()
  })

  it("is edited with what it was written with", async () => {
    await page.getByRole("link", { name: "Edit", exact: true }).click()
    expect(await step(1).getByLabel("At least").inputValue()).toBe("100.5")
    await step(1).getByLabel("Amount").fill("6.1")
    await pick("Period", "Quarter")
    await page.getByLabel("First day").fill("2036-02-15")
    await page.getByLabel("Periods in a row").fill("4")
    await button("Save").click()
    await term("From €100.50").getByText("€6.10 + 20 points").waitFor()
    await page.getByText("Every quarter from Jan 1, 2036").waitFor()
    await term("4 periods in a row").getByText("€12.50 off").waitFor()
    await term("Who takes part").getByText("Elif A.").waitFor()
  })

  it("is not saved over what somebody else changed meanwhile", async () => {
    const id = new URL(page.url()).pathname.split("/").at(-1)!
    await page.getByRole("link", { name: "Edit", exact: true }).click()
    await step(1).getByLabel("At least").waitFor()
    await write(`distribution/targets/${id}`, { description: "For everybody" })
    await button("Save").click()
    await page.getByText("Somebody else changed this target").first().waitFor()
    await button("Cancel").click()
    await page.getByText("For everybody").waitFor()
  })

  it("becomes one of tenure, of which only steps are asked", async () => {
    await page.getByRole("link", { name: "Edit", exact: true }).click()
    await pick("Result", "Time as a distributor")
    await page.getByText("Days since the distributor was approved").waitFor()
    expect(await page.getByLabel("First day").count()).toBe(0)
    await step(1).getByLabel("At least").fill("365")
    await page.getByRole("button", { name: "Remove step 2" }).click()
    await button("Save").click()
    await term("After 365 days").getByText("€6.10 + 20 points").waitFor()
    expect(await page.getByText("periods in a row").count()).toBe(0)
  })

  it("is deleted when confirmed", async () => {
    await button("Delete").click()
    await confirm("Delete")
    await page.getByText("The draft Steady was deleted").first().waitFor()
    await page.getByRole("link", { name: "Good month" }).waitFor()
    await page
      .getByRole("link", { name: "Steady" })
      .waitFor({ state: "detached" })
  })
})
