import { membership } from "./membership"

export const distributor = membership({
  code: "distributor",
  labels: { en: "Who earns", zhCN: "收益人" },
  about: "beneficiary",
  keyOf: ({ beneficiary }) => beneficiary.distributorId,
})
