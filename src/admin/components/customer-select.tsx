import { Combobox, Form } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import { sdk } from "../lib/sdk"

interface CustomerSelectProps {
  value: string
  onChange: (value: string) => void
}

/** Finds a customer by name or e-mail. */
export function CustomerSelect({ value, onChange }: CustomerSelectProps) {
  const found = useComboboxData({
    queryKey: ["distribution", "customers", "select"],
    queryFn: (params) => sdk.admin.customer.list(params),
    getOptions: ({ customers }) =>
      customers.map(({ id, email, first_name, last_name }) => ({
        value: id,
        label: [first_name, last_name, `<${email}>`].filter(Boolean).join(" "),
      })),
  })
  return (
    <Form.Control>
      <Combobox
        value={value}
        onChange={(chosen) => onChange(chosen ?? "")}
        options={found.options}
        searchValue={found.searchValue}
        onSearchValueChange={found.onSearchValueChange}
        fetchNextPage={found.fetchNextPage}
        isFetchingNextPage={found.isFetchingNextPage}
        allowClear
      />
    </Form.Control>
  )
}
