import { membership } from "./membership"

export const currency = membership({
  code: "currency",
  labels: { en: "Currency", zhCN: "货币" },
  about: "order",
  keyOf: ({ order }) => order.currency,
})
