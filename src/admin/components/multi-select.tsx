import { Combobox, Form } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import { type Ref, useRef } from "react"
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
  const chosenBefore = useRef(value.slice(0, MOST_CHIPS))
  const found = useComboboxData({
    queryKey: ["distribution", "select", source],
    defaultValue: chosenBefore.current.length
      ? chosenBefore.current
      : undefined,
    queryFn: (query: SourceQuery) => sources[source](query),
    getOptions: ({ options }) => options,
  })
  return (
    <Form.Control>
      <Combobox
        ref={inputRef}
        aria-label={label}
        value={value}
        onChange={(chosen) => onChange(chosen ?? [])}
        options={useRemembered(found.options, value)}
        searchValue={found.searchValue}
        onSearchValueChange={found.onSearchValueChange}
        fetchNextPage={found.fetchNextPage}
        isFetchingNextPage={found.isFetchingNextPage}
        displayMode={value.length > MOST_CHIPS ? "count" : "chips"}
      />
    </Form.Control>
  )
}

/** The options with those chosen under an earlier search; what was deleted goes by its id. */
function useRemembered(options: Option[], value: string[]): Option[] {
  const seen = useRef(new Map<string, string>())
  options.forEach((option) => seen.current.set(option.value, option.label))
  const shown = new Set(options.map((option) => option.value))
  const others = value
    .filter((id) => !shown.has(id))
    .map((id) => ({ value: id, label: seen.current.get(id) ?? id }))
  return [...options, ...others]
}
