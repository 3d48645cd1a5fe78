import type { TargetAsked } from "../../api/types"
import { useFormat } from "./use-format"

/** A result or threshold of a target, as it is written. */
export function useTargetValue({
  unit,
  currency_code,
}: Pick<TargetAsked, "unit" | "currency_code">) {
  const { money } = useFormat()
  return (value: number): string =>
    unit === "money" && currency_code
      ? money(value, currency_code)
      : String(value)
}
