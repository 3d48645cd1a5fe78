import { tellStories } from "../support/stories"
import { conformance } from "./stories/conformance"
import { coupons } from "./stories/coupons"
import { currencies } from "./stories/currencies"
import { guestToAccount } from "./stories/guest-to-account"
import { ownPurchase } from "./stories/own-purchase"
import { saleAndReturn } from "./stories/sale-and-return"
import { storeCredit } from "./stories/store-credit"

tellStories({
  saleAndReturn,
  ownPurchase,
  guestToAccount,
  coupons,
  currencies,
  storeCredit,
  conformance,
})
