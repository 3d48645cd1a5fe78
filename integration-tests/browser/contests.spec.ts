import { readFile } from "node:fs/promises"
import type { Browser, Locator, Page } from "playwright-core"
import {
  errorsOf,
  openAdmin,
  openBrowser,
  picture,
  visit,
} from "./support/browser"

const CONTESTS = "/distribution/contests"

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

const pick = async (
  label: string,
  option: string,
  within: Page | Locator = page
) => {
  await within.getByRole("combobox", { name: label }).click()
  await page.getByRole("option", { name: option, exact: true }).click()
}

const term = (name: string) =>
  page.locator("div.grid").filter({ hasText: name }).last()

describe("a contest", () => {
  it("is written, and refused what is missing", async () => {
    await visit(page, CONTESTS)
    await page.getByText("No contests yet").waitFor()
    await page.getByRole("link", { name: "Create contest" }).click()
    await button("Save").click()
    await page.getByText("Give the contest a name").waitFor()
    await page.getByText("Write a day as 2026-01-31").first().waitFor()
    await page.getByLabel("Name").fill("Winter race")
    await page.getByLabel("Last day").fill("2099-12-31")
    await page
      .getByRole("group", { name: "Prize 1" })
      .getByLabel("Amount")
      .fill("250")
    await page.getByRole("button", { name: "Add prize" }).click()
    const second = page.getByRole("group", { name: "Prize 2" })
    await second.getByLabel("To rank").fill("3")
    await second.getByLabel("Amount").fill("100")
    await button("Save").click()
    await page.getByRole("heading", { name: "Winter race", level: 1 }).waitFor()
    await page.getByText("€250.00").waitFor()
    await page.getByText("Rank 2–3").waitFor()
    await page.getByText("Nobody is on the board yet.").waitFor()
  })

  it("is opened when confirmed, and is on the list", async () => {
    await button("Open").click()
    await confirm("Open")
    await page.getByText("The contest is open").first().waitFor()
    await button("Call off").waitFor()
    await page
      .getByRole("row", { name: /1.*Elif A\..*€88\.60.*€250\.00/ })
      .waitFor()
    const downloaded = page.waitForEvent("download")
    await button("Export").click()
    const file = await readFile(await (await downloaded).path(), "utf8")
    expect(file).toContain("ELIF")
    await picture(page, "contest")
    await visit(page, CONTESTS)
    await page
      .getByRole("row", { name: /Winter race.*Own sales.*Open/ })
      .waitFor()
  })

  it("is called off when confirmed, and nothing can be done with it then", async () => {
    await page.getByRole("link", { name: "Winter race" }).click()
    await button("Call off").click()
    await confirm("Call off")
    await page.getByText("The contest was called off").first().waitFor()
    await page.getByText("It was called off.").waitFor()
    expect(
      await page.getByRole("button", { name: "Give prizes" }).count()
    ).toBe(0)
  })
})

describe("a draft of a contest", () => {
  const prize = () => page.getByRole("group", { name: "Prize 1" })

  it("invites by name, gives a code, and is refused in words", async () => {
    await visit(page, `${CONTESTS}/create`)
    await page.getByLabel("Name").fill("Sprint")
    await page.getByLabel("First day").fill("2099-12-01")
    await page.getByLabel("Last day").fill("2099-11-30")
    await page.getByLabel("Minimum to qualify").fill("1.234")
    await prize().getByLabel("From rank").fill("2")
    await pick("What is given", "A promotion code", prize())
    await prize().getByLabel("Percent off").fill("120")
    await button("Save").click()
    await page.getByText("The last day does not come before").waitFor()
    await page.getByText("Type an amount of zero or more").waitFor()
    await page.getByText("Not before the rank it begins with").waitFor()
    await prize().getByText("Type a whole number from 1 to 100").waitFor()
    await page.getByLabel("Last day").fill("2099-12-31")
    await page.getByLabel("Minimum to qualify").fill("99,5")
    await prize().getByLabel("To rank").fill("4")
    await prize().getByLabel("Percent off").fill("20")
    const invited = page.getByRole("combobox", { name: "Invited distributors" })
    await invited.click()
    await invited.fill("elif")
    await page.getByRole("option", { name: "ELIF" }).first().click()
    await page.keyboard.press("Tab")
    await button("Save").click()
    await page.getByRole("heading", { name: "Sprint", level: 1 }).waitFor()
    await term("Rank 2–4")
      .getByText("Code for 20 % off, valid for 30 days")
      .waitFor()
    await term("Minimum to qualify").getByText("€99.50").waitFor()
    await term("Who may enter").getByText("Elif A.").waitFor()
  })

  it("is edited with what it was written with", async () => {
    await page.getByRole("link", { name: "Edit", exact: true }).click()
    expect(await page.getByLabel("Minimum to qualify").inputValue()).toBe(
      "99.5"
    )
    await pick("Result", "Own orders")
    await page.getByLabel("Minimum to qualify").fill("3")
    await pick("Takes off", "An amount", prize())
    await prize().getByLabel("Amount off").fill("7.5")
    await page.getByLabel("Time to object, in days").fill("5")
    await button("Save").click()
    await term("Rank 2–4").getByText("Code for €7.50 off").waitFor()
    await term("Minimum to qualify").getByText("3", { exact: true }).waitFor()
    await term("Time to object").getByText("5 days").waitFor()
    await term("Who may enter").getByText("Elif A.").waitFor()
  })

  it("is deleted when confirmed", async () => {
    await button("Delete").click()
    await confirm("Delete")
    await page.getByText("The draft Sprint was deleted").first().waitFor()
    await page.getByRole("link", { name: "Winter race" }).waitFor()
    await page
      .getByRole("link", { name: "Sprint" })
      .waitFor({ state: "detached" })
  })
})

describe("the work lists", () => {
  it("say so when there is nobody on them", async () => {
    await visit(page, "/distribution/work-lists")
    await page.getByText("Nobody's sales fell.").waitFor()
    await page.getByText("Everybody keeps the tier.").waitFor()
    await page
      .getByText("Nobody is close to a tier that results lead to.")
      .waitFor()
    await picture(page, "work-lists")
  })
})
