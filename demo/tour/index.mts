import { progress } from "../progress.mts"
import { type Admin, type Shop, shopper } from "../seed/shop.mts"
import { credited } from "./credited.mts"
import { cancel, capture, fulfil, takeBack } from "./merchant.mts"
import { buy, openLink } from "./shopper.mts"

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

  progress("Paula opens Elif's link, buys two coffees and a pour-over set")
  const paulas = await buy(browser, shop, {
    email: "paula@example.com",
    name: "Paula Richter",
    items: { "lighthouse-blend": 2, "pour-over-set": 1 },
    visit: await openLink(apiUrl, "ELIF"),
  })
  progress("The merchant captures the payment and ships it")
  await capture(admin, paulas)
  await fulfil(admin, shop, paulas)

  progress("Quentin opens Hugo's link, buys a kettle and two cups")
  const quentins = await buy(browser, shop, {
    email: "quentin@example.com",
    name: "Quentin Maier",
    items: { "gooseneck-kettle": 1, "stoneware-cup": 2 },
    visit: await openLink(apiUrl, "HUGO"),
  })
  await credited(admin, quentins)
  progress("Hugo, Greta and Ada are credited; the merchant cancels it")
  await cancel(admin, quentins)

  progress("Rosa opens Chiara's link, buys three cups")
  const rosas = await buy(browser, shop, {
    email: "rosa@example.com",
    name: "Rosa Berger",
    items: { "stoneware-cup": 3 },
    visit: await openLink(apiUrl, "CHIARA"),
  })
  progress("The merchant ships it, and receives one cup back")
  await capture(admin, rosas)
  await fulfil(admin, shop, rosas)
  await takeBack(admin, shop, { orderId: rosas, quantity: 1 })

  progress("Paula comes back without a link and buys tea")
  await buy(browser, shop, {
    email: "paula@example.com",
    name: "Paula Richter",
    items: { "northern-breakfast": 1 },
    visit: null,
  })
}
