import { membership, only } from "./membership"

export const currency = membership({
  code: "currency",
  labels: { en: "Currency", zhCN: "货币" },
  about: "order",
  isSingle: true,
  keysOf: ({ order }) => only(order.currency),
})
