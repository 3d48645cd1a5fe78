import { progress } from "../progress.mts"
import { type Admin, type Shop, shopper } from "../seed/shop.mts"
import { credited } from "./credited.mts"
import { cancel, capture, fulfil, takeBack } from "./merchant.mts"
import { buy, openLink } from "./shopper.mts"

const PAULA = { email: "paula@example.com", name: "Paula Richter" }
const QUENTIN = { email: "quentin@example.com", name: "Quentin Maier" }
const ROSA = { email: "rosa@example.com", name: "Rosa Berger" }

interface Stage {
  apiUrl: string
  admin: Admin
  shop: Shop
  /** What the shoppers buy with. */
  browser: Admin
}

/**
 * Sells four orders through HTTP as shoppers would, and does with them what a
 * merchant does: fulfils one, cancels one, takes a part of one back.
 */
export async function takeTour(
  apiUrl: string,
  admin: Admin,
  shop: Shop
): Promise<void> {
  const browser = shopper(apiUrl, shop.publishableKey)
  const stage = { apiUrl, admin, shop, browser }
  await sellAndShip(stage)
  await sellAndCancel(stage)
  await sellAndTakeBack(stage)
  await sellWithoutLink(stage)
}

async function sellAndShip({ apiUrl, admin, shop, browser }: Stage) {
  progress("Paula opens Elif's link, buys two coffees and a pour-over set")
  const order = await buy(browser, shop, {
    ...PAULA,
    items: { "lighthouse-blend": 2, "pour-over-set": 1 },
    visit: await openLink(apiUrl, "ELIF"),
  })
  progress("The merchant captures the payment and ships it")
  await capture(admin, order)
  await fulfil(admin, shop, order)
}

async function sellAndCancel({ apiUrl, admin, shop, browser }: Stage) {
  progress("Quentin opens Hugo's link, buys a kettle and two cups")
  const order = await buy(browser, shop, {
    ...QUENTIN,
    items: { "gooseneck-kettle": 1, "stoneware-cup": 2 },
    visit: await openLink(apiUrl, "HUGO"),
  })
  await credited(admin, order)
  progress("Hugo, Greta and Ada are credited; the merchant cancels it")
  await cancel(admin, order)
}

async function sellAndTakeBack({ apiUrl, admin, shop, browser }: Stage) {
  progress("Rosa opens Chiara's link, buys three cups")
  const order = await buy(browser, shop, {
    ...ROSA,
    items: { "stoneware-cup": 3 },
    visit: await openLink(apiUrl, "CHIARA"),
  })
  progress("The merchant ships it, and receives one cup back")
  await capture(admin, order)
  await fulfil(admin, shop, order)
  await takeBack(admin, shop, { orderId: order, quantity: 1 })
}

async function sellWithoutLink({ shop, browser }: Stage) {
  progress("Paula comes back without a link and buys tea")
  await buy(browser, shop, {
    ...PAULA,
    items: { "northern-breakfast": 1 },
    visit: null,
  })
}
