import { membership } from "./membership"

/** New until its first order is placed. */
export const customer = membership({
  code: "customer",
  labels: { en: "New or returning customer", zhCN: "新客户或老客户" },
  about: "order",
  among: ["new", "returning"],
  keyOf: ({ history }) => (history.customerOrder <= 1 ? "new" : "returning"),
})
