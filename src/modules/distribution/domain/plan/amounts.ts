import { z } from "@medusajs/framework/zod"
import { WHOLE_PPM } from "../rate"

/** A decimal in major units, as text: never a float. */
export const amountText = z
  .string({ message: 'An amount is written as text, such as "12.50"' })
  .regex(/^\d{1,12}(\.\d{1,6})?$/, {
    message:
      'An amount is a decimal of at least 0 without signs or separators, such as "12.50"',
  })

export const currencyCode = z.string().regex(/^[a-z]{3}$/, {
  message: "A currency is its lower-case ISO code, such as eur",
})

export const amounts = z.record(currencyCode, amountText)

export const rate = z
  .number({ message: "A rate is a number in parts per million" })
  .int({
    message: "A rate is a whole number of parts per million (10 % is 100000)",
  })
  .min(0, { message: "A rate cannot be below 0 %" })
  .max(WHOLE_PPM, { message: "A rate cannot be above 100 %" })
