import { Combobox, Form } from "@medusajs/dashboard/components"
import type { useComboboxData } from "@medusajs/dashboard/hooks"
import type { Ref } from "react"

export interface SearchSelectProps {
  value: string
  onChange: (value: string) => void
  inputRef?: Ref<HTMLInputElement>
}

type Found = Pick<
  ReturnType<typeof useComboboxData>,
  | "options"
  | "searchValue"
  | "onSearchValueChange"
  | "fetchNextPage"
  | "isFetchingNextPage"
>

/** A field of a form that searches the server while one types. */
export function SearchSelect({
  value,
  onChange,
  inputRef,
  found,
}: SearchSelectProps & { found: Found }) {
  return (
    <Form.Control>
      <Combobox
        ref={inputRef}
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
