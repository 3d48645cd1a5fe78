import { membership, only } from "./membership"

export const region = membership({
  code: "region",
  labels: { en: "Region", zhCN: "区域" },
  about: "order",
  isSingle: true,
  keysOf: ({ order }) => only(order.regionId),
})
