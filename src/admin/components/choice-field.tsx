import { Form } from "@medusajs/dashboard/components"
import { RadioGroup } from "@medusajs/ui"
import type { Control, FieldPath, FieldValues } from "react-hook-form"

interface ChoiceFieldProps<T extends FieldValues> {
  control: Control<T>
  name: FieldPath<T>
  label: string
  choices: { value: string; label: string; description: string }[]
}

/** A choice of a few, each explained in a sentence. */
export function ChoiceField<T extends FieldValues>({
  control,
  name,
  label,
  choices,
}: ChoiceFieldProps<T>) {
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <Form.Label>{label}</Form.Label>
          <Form.Control>
            <RadioGroup
              aria-label={label}
              value={field.value}
              onValueChange={field.onChange}
              className="grid grid-cols-1 gap-3 sm:grid-flow-col sm:auto-cols-fr sm:grid-cols-none"
            >
              {choices.map((choice) => (
                <RadioGroup.ChoiceBox key={choice.value} {...choice} />
              ))}
            </RadioGroup>
          </Form.Control>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
