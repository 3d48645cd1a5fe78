import type { MedusaContainer } from "@medusajs/framework/types"
import { enrolChain } from "../../integration-tests/support/network"
import { publishPlanWorkflow } from "../../src/workflows"
import { connect } from "../databases"
import { timed } from "../rounds"
import { queriesOf } from "./count-queries"
import {
  forgetOrders,
  readAlone,
  readByMedusa,
  reconcileWhole,
} from "./reconcile-reader"
import { workFor } from "./own-work"
import { openShop, type Sale, sell } from "./sell"
import { serve } from "./serve"
import { drain } from "./drain"

/** A store with the plugin, whose orders a chain of three earns from. */
void serve(async (container) => {
  const shop = await openShop(container)
  const seller = await openNetwork(container)
  const database = await connect(process.env.DATABASE_URL!)
  const placed: string[] = []
  return {
    referralCode: async () => seller,
    sell: (sale: Sale) =>
      timed(async () => {
        placed.push(...(await sell(container, shop, sale)))
      }),
    drain: () => timed(() => drain(container, database, placed.length)),
    work: async ({ orders }: Pick<Sale, "orders">) => {
      await forgetOrders(database)
      await reconcileWhole(container, placed.slice(0, -orders))
      return timed(() => workFor(container, placed.slice(-orders)))
    },
    readByMedusa: async (size: number) =>
      measured(() => readByMedusa(container, placed.slice(0, size))),
    readAlone: async (size: number) =>
      measured(() => readAlone(container, placed.slice(0, size))),
    reconcile: async (size: number) => {
      const orders = placed.slice(0, size)
      await forgetOrders(database)
      return measured(() => reconcileWhole(container, orders))
    },
  }
})

export interface Measured {
  ms: number
  queries: number
}

async function measured(work: () => Promise<unknown>): Promise<Measured> {
  let ms = 0
  const queries = await queriesOf(async () => {
    ms = await timed(work)
  })
  return { ms, queries }
}

async function openNetwork(container: MedusaContainer): Promise<string> {
  await publishPlanWorkflow(container).run({
    input: {
      terms: {
        rates_ppm: { tier_standard: [100_000, 20_000, 10_000] },
        hold: { days: 14, from: "fulfilled" },
        uplines: { max_level: 2, accepts_legal_risk: true },
      },
      actor: { id: null, type: "system" },
    },
  })
  const [seller] = await enrolChain(container, ["seller", "sponsor", "top"])
  return seller!.code
}
