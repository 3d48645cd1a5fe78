const { basename } = require("node:path")
const { default: Sequencer } = require("@jest/test-sequencer")

/** What takes longest, so that no worker is left alone with it at the end. */
const LONGEST = [
  "selling",
  "settlement-histories",
  "order-snapshot",
  "histories",
  "administration",
  "events",
  "settling",
  "tree",
  "sweep-alone",
  "payout-methods",
  "notifications",
].map((name) => `${name}.spec.ts`)

const rankOf = ({ path }) => {
  const rank = LONGEST.indexOf(basename(path))
  return path.includes("modules") || rank < 0 ? LONGEST.length : rank
}

/** Begins with the longest files; jest knows which they are only where it ran before. */
module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rankOf(one) - rankOf(other))
  }
}
