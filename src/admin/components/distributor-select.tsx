import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { AdminDistributorListResponse } from "../../api/types"
import { distributorName } from "../lib/distributor-name"
import { sdk } from "../lib/sdk"
import { SearchSelect, type SearchSelectProps } from "./search-select"

interface DistributorSelectProps extends SearchSelectProps {
  /** One that cannot be chosen: oneself. */
  except?: string
}

/** Finds an active distributor by code, name or e-mail; the one chosen before shows whatever its status. */
export function DistributorSelect({
  except,
  ...props
}: DistributorSelectProps) {
  const found = useComboboxData({
    queryKey: ["distribution", "distributors", "select"],
    selectedValue: props.value || undefined,
    queryFn: (params) =>
      sdk.client.fetch<AdminDistributorListResponse>(
        "/admin/distribution/distributors",
        { query: params.id ? params : { ...params, status: "active" } }
      ),
    getOptions: ({ distributors }) =>
      distributors
        .filter(({ id }) => id !== except)
        .map((distributor) => ({
          value: distributor.id,
          label: `${distributorName(distributor)} (${distributor.code})`,
        })),
  })
  return <SearchSelect {...props} found={found} />
}
