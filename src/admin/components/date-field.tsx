import { Form } from "@medusajs/dashboard/components"
import { DatePicker } from "@medusajs/ui"
import type { Control, FieldPath, FieldValues } from "react-hook-form"

interface DateFieldProps<T extends FieldValues> {
  control: Control<T>
  name: FieldPath<T>
  label: string
  hint?: string
  optional?: boolean
  granularity?: "day" | "minute"
  validate?: (date: Date | null, form: T) => string | true
}

/** A day, and its time unless the day is all that counts; none where nothing is chosen. */
export function DateField<T extends FieldValues>({
  control,
  name,
  label,
  hint,
  optional,
  granularity = "minute",
  validate,
}: DateFieldProps<T>) {
  return (
    <Form.Field
      control={control}
      name={name}
      rules={{ validate }}
      render={({ field }) => (
        <Form.Item>
          <Form.Label optional={optional}>{label}</Form.Label>
          <Form.Control>
            <DatePicker
              ref={(picker) =>
                field.ref(picker && { focus: () => focusFirstPart(picker) })
              }
              aria-label={label}
              granularity={granularity}
              shouldCloseOnSelect={granularity === "day"}
              value={field.value}
              onChange={field.onChange}
              modal
            />
          </Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

/** The day, month and year are fields of their own, and what is around them takes no cursor. */
function focusFirstPart(picker: HTMLElement): void {
  picker.querySelector<HTMLElement>('[role="spinbutton"]')?.focus()
}
