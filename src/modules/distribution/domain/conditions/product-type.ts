import { membership } from "./membership"

export const productType = membership({
  code: "product_type",
  labels: { en: "Product type", zhCN: "商品类型" },
  about: "line",
  keyOf: ({ line }) => line.typeId,
})
