import { membership } from "./membership"

const NEW = ["new"] as const
const RETURNING = ["returning"] as const

/** New until its first order is placed. */
export const customer = membership({
  code: "customer",
  labels: { en: "New or returning customer", zhCN: "新客户或老客户" },
  about: "order",
  isSingle: true,
  among: [...NEW, ...RETURNING],
  keysOf: ({ history }) => (history.customerOrder <= 1 ? NEW : RETURNING),
})
