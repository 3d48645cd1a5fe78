import { membership } from "./membership"

export const salesChannel = membership({
  code: "sales_channel",
  labels: { en: "Sales channel", zhCN: "销售渠道" },
  about: "order",
  keyOf: ({ order }) => order.salesChannelId,
})
