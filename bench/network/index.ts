import type { DataSource } from "typeorm"
import { chainsOf } from "../../src/modules/distribution/network/chains-of"
import { moveDistributor } from "../../src/modules/distribution/network/move-distributor"
import { type Bench, say } from "../context"
import { createLedgerDatabase } from "../ledger-database"
import { type Row } from "../row"
import { sideBySide, timed, timingRow } from "../rounds"
import { BRANCH_SIZE, DEPTH, plantTree, type Tree } from "./tree"

const SMALLEST = 1_000
const LARGER = [10_000, 100_000, 1_000_000]

const ROUNDS = 15
const LOOK_UPS = 200
const MOVES = 20

interface Planted {
  dataSource: DataSource
  tree: Tree
}

/** Looks chains up and moves a branch in trees of growing size, each against the smallest. */
export const network: Bench = async ({ serverUrl, maxDistributors }) => {
  const smallest = await plant(serverUrl, SMALLEST)
  const rows: Row[] = []
  for (const size of LARGER.filter((size) => size <= maxDistributors)) {
    const larger = await plant(serverUrl, size)
    say(`network: look up and move among ${exponent(size)}`)
    rows.push(...(await compare(larger, smallest)))
    await larger.dataSource.destroy()
  }
  await smallest.dataSource.destroy()
  return rows.sort((a, b) => a.measure.localeCompare(b.measure))
}

async function plant(serverUrl: string, size: number): Promise<Planted> {
  say(`network: plant ${exponent(size)} distributors`)
  const dataSource = await createLedgerDatabase(
    serverUrl,
    `bench_network_${size}`
  )
  return { dataSource, tree: await plantTree(dataSource, size) }
}

async function compare(larger: Planted, smallest: Planted): Promise<Row[]> {
  const at = exponent(larger.tree.distributors)
  const floor = `the same among ${exponent(SMALLEST)}`
  const isLargest = larger.tree.distributors === LARGER.at(-1)
  const chains = await sideBySide(ROUNDS, {
    measured: () => lookUpChains(larger),
    floor: () => lookUpChains(smallest),
  })
  const moves = await sideBySide(ROUNDS, {
    measured: () => moveBranch(larger),
    floor: () => moveBranch(smallest),
  })
  return [
    timingRow(
      {
        measure: `chain look-up among ${at}, ${LOOK_UPS} sellers one by one`,
        floor,
        target: isLargest ? 2 : undefined,
      },
      chains
    ),
    timingRow(
      { measure: `move of ${BRANCH_SIZE} among ${at}, ${MOVES} times`, floor },
      moves
    ),
  ]
}

/** Other sellers every time, so that no look-up finds its own pages warm. */
let next = 0

async function lookUpChains({ dataSource, tree }: Planted): Promise<number> {
  const sellers = Array.from({ length: LOOK_UPS }, () => {
    next += 1
    return tree.sellers[next % tree.sellers.length]!
  })
  return timed(async () => {
    for (const seller of sellers) {
      const chain = (await chainsOf(dataSource.manager, [seller])).get(seller)
      if (chain?.length !== DEPTH + 1) {
        throw new Error(`The chain of ${seller} has ${chain?.length} members`)
      }
    }
  })
}

/** Between two sponsors, an even number of times, so that every round starts alike. */
async function moveBranch({ dataSource, tree }: Planted): Promise<number> {
  return timed(async () => {
    for (let move = 1; move <= MOVES; move++) {
      await moveDistributor(dataSource, {
        id: tree.branch,
        sponsor_id: tree.sponsors[move % 2]!,
        actor: { id: null, type: "system" },
      })
    }
  })
}

function exponent(size: number): string {
  return `1e${Math.round(Math.log10(size))}`
}
