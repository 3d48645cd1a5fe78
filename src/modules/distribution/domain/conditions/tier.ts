import { membership } from "./membership"

export const tier = membership({
  code: "tier",
  labels: { en: "Tier of who earns", zhCN: "收益人等级" },
  about: "beneficiary",
  keyOf: ({ beneficiary }) => beneficiary.tierId,
})
