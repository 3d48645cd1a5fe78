import { Combobox, Form } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import { type Ref, useRef } from "react"
import { useNamed } from "../hooks/use-named"
import { type SourceName, type SourceQuery, sources } from "../lib/sources"
import type { Option } from "./field"

/** More than this many are shown as a number. */
const MOST_CHIPS = 40

interface MultiSelectProps {
  source: SourceName
  value: string[]
  onChange: (value: string[]) => void
  label?: string
  inputRef?: Ref<HTMLInputElement>
}

/** Finds and keeps any number of things of one kind, each shown by its name. */
export function MultiSelect({
  source,
  value,
  onChange,
  label,
  inputRef,
}: MultiSelectProps) {
  const { current: chosenBefore } = useRef(value)
  const { named, isPending } = useNamed(source, chosenBefore)
  const found = useComboboxData({
    queryKey: ["distribution", "select", source],
    queryFn: (query: SourceQuery) => sources[source](query),
    getOptions: ({ options }) => options,
  })
  const labels = useSeen([...named, ...found.options])
  const shown = new Set(found.options.map((option) => option.value))
  const others = value
    .filter((id) => !shown.has(id) && (labels.has(id) || !isPending))
    .map((id) => ({ value: id, label: labels.get(id) ?? id }))
  return (
    <Form.Control>
      <Combobox
        ref={inputRef}
        aria-label={label}
        value={value}
        onChange={(chosen) => onChange(chosen ?? [])}
        options={[...found.options, ...others]}
        searchValue={found.searchValue}
        onSearchValueChange={found.onSearchValueChange}
        fetchNextPage={found.fetchNextPage}
        isFetchingNextPage={found.isFetchingNextPage}
        displayMode={value.length > MOST_CHIPS ? "count" : "chips"}
      />
    </Form.Control>
  )
}

/** The names of all that was found up to now, so that those chosen under an earlier search have theirs; what was deleted has none. */
function useSeen(options: Option[]): ReadonlyMap<string, string> {
  const seen = useRef(new Map<string, string>())
  options.forEach((option) => seen.current.set(option.value, option.label))
  return seen.current
}
