import { useComboboxData } from "@medusajs/dashboard/hooks"
import { sdk } from "../lib/sdk"
import { SearchSelect, type SearchSelectProps } from "./search-select"

/** Finds a customer by name or e-mail. */
export function CustomerSelect(props: SearchSelectProps) {
  const found = useComboboxData({
    queryKey: ["distribution", "customers", "select"],
    selectedValue: props.value || undefined,
    queryFn: (params) => sdk.admin.customer.list(params),
    getOptions: ({ customers }) =>
      customers.map(({ id, email, first_name, last_name }) => {
        const name = [first_name, last_name].filter(Boolean).join(" ")
        return { value: id, label: name ? `${name} <${email}>` : email }
      }),
  })
  return <SearchSelect {...props} found={found} />
}
