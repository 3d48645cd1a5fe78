import { evidences } from "../evidence"
import { membership, only } from "./membership"

export const evidence = membership({
  code: "evidence",
  labels: { en: "How the order was attributed", zhCN: "订单归属依据" },
  about: "order",
  isSingle: true,
  among: evidences,
  keysOf: ({ evidence }) => only(evidence),
})
