import { membership } from "./membership"

export const product = membership({
  code: "product",
  labels: { en: "Product", zhCN: "商品" },
  about: "line",
  keyOf: ({ line }) => line.productId,
})
