import { Form } from "@medusajs/dashboard/components"
import type { Control, FieldPath, FieldValues } from "react-hook-form"
import type { SourceName } from "../lib/sources"
import { MultiSelect } from "./multi-select"

interface MultiSelectFieldProps<T extends FieldValues> {
  control: Control<T>
  name: FieldPath<T>
  source: SourceName
  label: string
  hint?: string
  optional?: boolean
  /** What choosing none is refused with; without it none is needed. */
  missing?: string
}

/** A labelled choice of any number of things of one kind. */
export function MultiSelectField<T extends FieldValues>({
  control,
  name,
  source,
  label,
  hint,
  optional,
  missing,
}: MultiSelectFieldProps<T>) {
  return (
    <Form.Field
      control={control}
      name={name}
      rules={{
        validate: (ids: string[]) => ids.length > 0 || missing || true,
      }}
      render={({ field }) => (
        <Form.Item>
          <Form.Label optional={optional}>{label}</Form.Label>
          <MultiSelect
            source={source}
            value={field.value}
            onChange={field.onChange}
            inputRef={field.ref}
          />
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
