import { membership, only } from "./membership"

export const country = membership({
  code: "country",
  labels: { en: "Country", zhCN: "国家" },
  about: "order",
  isSingle: true,
  keysOf: ({ order }) => only(order.countryCode),
})
