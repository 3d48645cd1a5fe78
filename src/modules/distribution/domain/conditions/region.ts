import { membership } from "./membership"

export const region = membership({
  code: "region",
  labels: { en: "Region", zhCN: "区域" },
  about: "order",
  keyOf: ({ order }) => order.regionId,
})
