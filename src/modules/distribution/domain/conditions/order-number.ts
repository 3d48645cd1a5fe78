import { range } from "./range"

export const orderNumber = range({
  code: "order_number",
  labels: { en: "Which order of the customer", zhCN: "客户的第几单" },
  about: "order",
  countOf: ({ history }) => history.customerOrder,
})
