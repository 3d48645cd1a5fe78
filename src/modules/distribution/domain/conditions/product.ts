import { membership, only } from "./membership"

export const product = membership({
  code: "product",
  labels: { en: "Product", zhCN: "商品" },
  about: "line",
  isSingle: true,
  keysOf: ({ line }) => only(line.productId),
})
