import { Form } from "@medusajs/dashboard/components"
import { DatePicker } from "@medusajs/ui"
import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { type SimulationValues, wrongDay } from "./simulation-values"

interface DayFieldProps {
  control: Control<SimulationValues>
  name: "first" | "last"
  label: string
}

/** A day of one's own; the last one does not come before the first. */
export function DayField({ control, name, label }: DayFieldProps) {
  const { t } = useTranslation()
  return (
    <Form.Field
      control={control}
      name={name}
      rules={{
        validate: (_, values) => {
          const wrong = wrongDay(values, name)
          return wrong === null || t(`distribution.simulations.${wrong}`)
        },
      }}
      render={({ field }) => (
        <Form.Item>
          <Form.Label>{label}</Form.Label>
          <Form.Control>
            <DatePicker
              aria-label={label}
              value={field.value}
              onChange={field.onChange}
              maxValue={new Date()}
              modal
            />
          </Form.Control>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
