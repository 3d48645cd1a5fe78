import { membership, only } from "./membership"

export const salesChannel = membership({
  code: "sales_channel",
  labels: { en: "Sales channel", zhCN: "销售渠道" },
  about: "order",
  isSingle: true,
  keysOf: ({ order }) => only(order.salesChannelId),
})
