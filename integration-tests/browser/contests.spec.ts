import { readFile } from "node:fs/promises"
import type { Browser, Page } from "playwright-core"
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
