import { membership, only } from "./membership"

export const variant = membership({
  code: "variant",
  labels: { en: "Variant", zhCN: "规格" },
  about: "line",
  isSingle: true,
  keysOf: ({ line }) => only(line.variantId),
})
