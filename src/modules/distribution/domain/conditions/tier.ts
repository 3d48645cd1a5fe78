import { membership, only } from "./membership"

export const tier = membership({
  code: "tier",
  labels: { en: "Tier of who earns", zhCN: "收益人等级" },
  about: "beneficiary",
  isSingle: true,
  keysOf: ({ beneficiary }) => only(beneficiary.tierId),
})
