import { Form } from "@medusajs/dashboard/components"
import type { Control, FieldPath, FieldValues } from "react-hook-form"
import type { SourceName } from "../lib/sources"
import { SourceSelect } from "./source-select"

interface SourceFieldProps<T extends FieldValues> {
  control: Control<T>
  name: FieldPath<T>
  source: SourceName
  label: string
  hint?: string
  /** What choosing none is refused with; without it none is needed. */
  missing?: string
}

/** A labelled choice of one thing of a kind, or none. */
export function SourceField<T extends FieldValues>({
  control,
  name,
  source,
  label,
  hint,
  missing,
}: SourceFieldProps<T>) {
  return (
    <Form.Field
      control={control}
      name={name}
      rules={{ validate: (id: string) => id !== "" || missing || true }}
      render={({ field }) => (
        <Form.Item>
          <Form.Label optional={missing === undefined}>{label}</Form.Label>
          <SourceSelect
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
