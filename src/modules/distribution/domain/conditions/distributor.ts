import { membership, only } from "./membership"

export const distributor = membership({
  code: "distributor",
  labels: { en: "Who earns", zhCN: "收益人" },
  about: "beneficiary",
  isSingle: true,
  keysOf: ({ beneficiary }) => only(beneficiary.distributorId),
})
