import { membership } from "./membership"

export const customerGroup = membership({
  code: "customer_group",
  labels: { en: "Customer group", zhCN: "客户组" },
  about: "order",
  keysOf: ({ order }) => order.customerGroupIds,
})
