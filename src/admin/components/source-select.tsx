import { useComboboxData } from "@medusajs/dashboard/hooks"
import { type SourceName, type SourceQuery, sources } from "../lib/sources"
import { SearchSelect, type SearchSelectProps } from "./search-select"

/** Finds one thing of a kind that rules can name. */
export function SourceSelect({
  source,
  ...props
}: SearchSelectProps & { source: SourceName }) {
  const found = useComboboxData({
    queryKey: ["distribution", "select", source],
    selectedValue: props.value || undefined,
    queryFn: (query: SourceQuery) => sources[source](query),
    getOptions: ({ options }) => options,
  })
  return <SearchSelect {...props} found={found} />
}
