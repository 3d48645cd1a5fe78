import { evidences } from "../evidence"
import { membership } from "./membership"

export const evidence = membership({
  code: "evidence",
  labels: { en: "How the order was attributed", zhCN: "订单归属依据" },
  about: "order",
  among: evidences,
  keyOf: ({ evidence }) => evidence,
})
