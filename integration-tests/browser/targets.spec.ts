import type { Browser, Page } from "playwright-core"
import {
  errorsOf,
  openAdmin,
  openBrowser,
  picture,
  visit,
} from "./support/browser"

const TARGETS = "/distribution/targets"
const AWARDS = "/distribution/awards"

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
