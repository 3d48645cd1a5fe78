import { membership } from "./membership"

export const variant = membership({
  code: "variant",
  labels: { en: "Variant", zhCN: "规格" },
  about: "line",
  keyOf: ({ line }) => line.variantId,
})
