/** Lays rows out in columns under their names; numbers and amounts stand at the right. */
export function table(rows: Record<string, string | number>[]): string {
  const names = Object.keys(rows[0] ?? {})
  const lines = [names, ...rows.map((row) => names.map((name) => row[name]!))]
  const columns = names.map((_, place) =>
    lines.map((cells) => String(cells[place]))
  )
  const widths = columns.map((cells) =>
    Math.max(...cells.map(({ length }) => length))
  )
  const isNumeric = columns.map(([, ...cells]) =>
    cells.every((cell) => /^-?[\d.]+$/.test(cell))
  )
  return lines
    .map((cells) =>
      cells
        .map((cell, place) =>
          isNumeric[place]
            ? String(cell).padStart(widths[place]!)
            : String(cell).padEnd(widths[place]!)
        )
        .join("  ")
    )
    .join("\n")
}
