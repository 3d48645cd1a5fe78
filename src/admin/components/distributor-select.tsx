import { Combobox, Form } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { AdminDistributorListResponse } from "../../api/types"
import { distributorName } from "../lib/distributor-name"
import { sdk } from "../lib/sdk"

interface DistributorSelectProps {
  value: string
  onChange: (value: string) => void
  /** One that cannot be chosen: oneself. */
  except?: string
}

/** Finds an active distributor by code, name or e-mail. */
export function DistributorSelect({
  value,
  onChange,
  except,
}: DistributorSelectProps) {
  const found = useComboboxData({
    queryKey: ["distribution", "distributors", "select"],
    queryFn: (params) =>
      sdk.client.fetch<AdminDistributorListResponse>(
        "/admin/distribution/distributors",
        { query: { ...params, status: "active" } }
      ),
    getOptions: ({ distributors }) =>
      distributors
        .filter(({ id }) => id !== except)
        .map((distributor) => ({
          value: distributor.id,
          label: `${distributorName(distributor)} (${distributor.code})`,
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
