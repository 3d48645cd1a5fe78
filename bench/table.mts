import type { Row } from "./row.ts"

const headings = [
  "measure",
  "against",
  "measured",
  "against",
  "ratio (min–max)",
  "target",
  "",
]

/** The rows as one table of text. */
export function renderTable(rows: readonly Row[]): string {
  const cells = [headings, ...rows.map(cellsOf)]
  const widths = headings.map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0))
  )
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd()
  )
  const rule = widths.map((width) => "─".repeat(width)).join("  ")
  return [lines[0], rule, ...lines.slice(1)].join("\n")
}

function cellsOf(row: Row): string[] {
  const { median, min, max } = row.ratio
  return [
    row.measure,
    row.floor,
    amount(row.measured, row.unit),
    amount(row.floored, row.unit),
    `${factor(median)} (${factor(min)}–${factor(max)})`,
    aimOf(row),
    verdict(row),
  ]
}

function amount(value: number, unit: Row["unit"]): string {
  return unit === "queries" ? String(value) : `${rounded(value)} ${unit}`
}

function rounded(value: number): string {
  return value < 1_000
    ? value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)
    : Math.round(value).toLocaleString("en")
}

function aimOf({ target, atLeast, atMost, unit }: Row): string {
  if (atMost !== undefined) {
    return `≤ ${amount(atMost, unit)}`
  }
  if (atLeast !== undefined) {
    return `≥ ${amount(atLeast, unit)}`
  }
  return target === undefined ? "–" : `≤ ${factor(target)}`
}

function factor(value: number): string {
  return `${value.toFixed(2)}×`
}

function verdict({ ratio, target, measured, atLeast, atMost }: Row): string {
  if ((target ?? atLeast ?? atMost) === undefined) {
    return ""
  }
  const isMet =
    ratio.median <= (target ?? Infinity) &&
    measured >= (atLeast ?? 0) &&
    measured <= (atMost ?? Infinity)
  return isMet ? "met" : "missed"
}
