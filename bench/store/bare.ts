import { timed } from "../rounds"
import { openShop, type Sale, sell } from "./sell"
import { serve } from "./serve"

/** A store without the plugin. */
void serve(async (container) => {
  const shop = await openShop(container)
  return {
    sell: (sale: Sale) => timed(() => sell(container, shop, sale)),
  }
})
