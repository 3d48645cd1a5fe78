import { membership } from "./membership"

export const country = membership({
  code: "country",
  labels: { en: "Country", zhCN: "国家" },
  about: "order",
  keyOf: ({ order }) => order.countryCode,
})
