import type { KeyboardEvent } from "react"

type Step = [rows: number, columns: number]

/**
 * Moves between the inputs of a table by the arrow keys and Enter, as in a
 * sheet; sideways only from the end of what is typed, so that a text can still
 * be walked through.
 */
export function moveInGrid(event: KeyboardEvent<HTMLTableElement>): void {
  const input = event.target
  if (!(input instanceof HTMLInputElement) || event.metaKey || event.ctrlKey) {
    return
  }
  const step = stepOf(event.key, input)
  const next = step && neighbourOf(input, event.currentTarget, step)
  if (next) {
    event.preventDefault()
    next.focus()
  }
}

function stepOf(key: string, input: HTMLInputElement): Step | null {
  const { selectionStart: start, selectionEnd: end, value } = input
  const isWhole = start === 0 && end === value.length
  switch (key) {
    case "ArrowUp":
      return [-1, 0]
    case "ArrowDown":
    case "Enter":
      return [1, 0]
    case "ArrowLeft":
      return isWhole || end === 0 ? [0, -1] : null
    case "ArrowRight":
      return isWhole || start === value.length ? [0, 1] : null
    default:
      return null
  }
}

function neighbourOf(
  input: HTMLInputElement,
  table: HTMLTableElement,
  [rows, columns]: Step
): HTMLInputElement | undefined {
  const grid = [...table.querySelectorAll("tr")]
    .map((row) => [...row.querySelectorAll("input")])
    .filter((inputs) => inputs.length > 0)
  const row = grid.findIndex((inputs) => inputs.includes(input))
  const column = grid[row]?.indexOf(input) ?? 0
  return grid[row + rows]?.[column + columns]
}
