import { useComboboxData } from "@medusajs/dashboard/hooks"
import { sdk } from "../lib/sdk"
import { SearchSelect, type SearchSelectProps } from "./search-select"

/** Finds a promotion that shoppers get by a code; its value is that code. */
export function PromotionSelect(props: SearchSelectProps) {
  const found = useComboboxData({
    queryKey: ["distribution", "promotions", "select"],
    selectedValue: props.value || undefined,
    queryFn: ({ id: code, ...params }) =>
      sdk.admin.promotion.list(code ? { ...params, code } : params),
    getOptions: ({ promotions }) =>
      promotions.flatMap(({ code, is_automatic }) =>
        code && !is_automatic ? { value: code, label: code } : []
      ),
  })
  return <SearchSelect {...props} found={found} />
}
