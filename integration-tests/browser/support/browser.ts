import { execFileSync } from "node:child_process"
import { join } from "node:path"
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Page,
} from "playwright-core"

export const api = process.env.DEMO_API!
export const storefront = process.env.DEMO_STOREFRONT!

const LOGIN = { email: "admin@example.com", password: "supersecret" }

/** The admin compiles itself on its first visit. */
const FIRST_VISIT_MS = 120_000

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath:
      process.env.CHROMIUM ??
      execFileSync("which", ["chromium"], { encoding: "utf8" }).trim(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  })
}

interface Look {
  theme?: "light" | "dark"
  language?: "en" | "zhCN"
  /** Who signs in; the demo's own login, when left out. */
  email?: string
  /** Where the merchant sits, as "Europe/Berlin"; where the tests run, when left out. */
  timeZone?: string
}

/** What the pages of a context threw. */
const thrown = new WeakMap<BrowserContext, string[]>()

/** A page of the admin, signed in. */
export async function openAdmin(
  browser: Browser,
  { theme = "light", language = "en", email = LOGIN.email, timeZone }: Look = {}
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 1000 },
    colorScheme: theme,
    timezoneId: timeZone,
  })
  const errors: string[] = []
  thrown.set(context, errors)
  await context.addInitScript(
    ([chosen, tongue]) => {
      localStorage.setItem("medusa_admin_theme", chosen!)
      localStorage.setItem("lng", tongue!)
      document.cookie = `lng=${tongue};path=/`
    },
    [theme, language]
  )
  const page = await context.newPage()
  await page.goto(`${api}/app/login`, { timeout: FIRST_VISIT_MS })
  await page.locator("input[name=email]").waitFor({ timeout: FIRST_VISIT_MS })
  await page.fill("input[name=email]", email)
  await page.fill("input[name=password]", LOGIN.password)
  await page.keyboard.press("Enter")
  await page.locator("nav").first().waitFor()
  await page.waitForURL((url) => !url.pathname.endsWith("/login"))
  context.on("weberror", (error) => errors.push(error.error().message))
  return page
}

export function errorsOf(page: Page): string[] {
  return thrown.get(page.context()) ?? []
}

export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(`${api}/app${path}`, { waitUntil: "networkidle" })
}

export async function token(): Promise<string> {
  const response = await fetch(`${api}/auth/user/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(LOGIN),
  })
  return ((await response.json()) as { token: string }).token
}

/** Brings somebody else into the merchant's team, with the demo's password. */
export async function inviteColleague(email: string): Promise<void> {
  const { invite } = await write<{ invite: { token: string } }>("invites", {
    email,
  })
  const registered = await fetch(`${api}/auth/user/emailpass/register`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...LOGIN, email }),
  })
  const { token: own } = (await registered.json()) as { token: string }
  await fetch(`${api}/admin/invites/accept?token=${invite.token}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${own}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ email, first_name: "Ben", last_name: "Berg" }),
  })
}

/** Reads the Admin API beside the browser, to know ids. */
export async function read<T>(path: string): Promise<T> {
  const response = await fetch(`${api}/admin/${path}`, {
    headers: { authorization: `Bearer ${await token()}` },
  })
  return (await response.json()) as T
}

/** Writes to the Admin API beside the browser, as somebody else would. */
export async function write<T>(path: string, body: object): Promise<T> {
  const response = await fetch(`${api}/admin/${path}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await token()}`,
      "content-type": "application/json",
    },
    body: JSON.stringify(body),
  })
  return (await response.json()) as T
}

/** Keeps a picture for the README, when asked for by `UPDATE_SCREENSHOTS`. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.UPDATE_SCREENSHOTS) {
    await page.waitForTimeout(600)
    await page.screenshot({ path: join("docs", "screenshots", `${name}.png`) })
  }
}
