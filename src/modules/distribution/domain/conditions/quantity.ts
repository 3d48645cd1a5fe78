import { range } from "./range"

/** Of the line, as ordered: a return does not change what it was sold under. */
export const quantity = range({
  code: "quantity",
  labels: { en: "Quantity of the line", zhCN: "行数量" },
  about: "line",
  countOf: ({ line }) => line.quantity,
})
