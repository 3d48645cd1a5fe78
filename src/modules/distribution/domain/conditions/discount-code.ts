import { membership } from "./membership"

export const discountCode = membership({
  code: "discount_code",
  labels: { en: "Discount code", zhCN: "优惠码" },
  about: "order",
  keysOf: ({ order }) => order.discountCodes,
})
