import { type Row, spreadOf } from "./row"

/** One round of one side; gives how long its measured part took, in milliseconds. */
export type Round = () => Promise<number>

export interface Timings {
  measured: number[]
  floored: number[]
}

/**
 * Runs both sides in turn, A B then B A and so on, so that a machine that slows
 * down or speeds up does so for both. The first round of each warms up and is
 * not counted.
 */
export async function sideBySide(
  rounds: number,
  sides: { measured: Round; floor: Round },
  onRound: (round: number) => void = () => undefined
): Promise<Timings> {
  const timings: Timings = { measured: [], floored: [] }
  await sides.floor()
  await sides.measured()
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      timings.measured.push(await sides.measured())
      timings.floored.push(await sides.floor())
    } else {
      timings.floored.push(await sides.floor())
      timings.measured.push(await sides.measured())
    }
    onRound(round + 1)
  }
  return timings
}

/** How long the work took, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - start) / 1_000_000
}

/**
 * How long the work kept this process busy, in milliseconds: what it takes on a
 * core of its own, also where others want the core too.
 */
export async function busy(work: () => void): Promise<number> {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}

/** A row of times whose ratio is taken round by round. */
export function timingRow(
  row: Pick<Row, "measure" | "floor" | "target">,
  { measured, floored }: Timings
): Row {
  return {
    ...row,
    unit: "ms",
    measured: spreadOf(measured).median,
    floored: spreadOf(floored).median,
    ratio: spreadOf(
      measured.map((value, round) => value / (floored[round] ?? Number.NaN))
    ),
  }
}

/** A row of how much is done in a second; the ratio is still that of the times. */
export function rateRow(
  row: Pick<Row, "measure" | "floor" | "unit" | "target" | "atLeast">,
  timings: Timings,
  count: number
): Row {
  const { measured, floored, ratio } = timingRow(row, timings)
  const perSecond = (milliseconds: number) => (count * 1_000) / milliseconds
  return {
    ...row,
    measured: perSecond(measured),
    floored: perSecond(floored),
    ratio,
  }
}
