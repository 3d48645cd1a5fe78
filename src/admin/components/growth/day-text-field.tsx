import type { FieldPath, FieldValues } from "react-hook-form"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"
import { isDay } from "../../lib/growth/days"
import { TextField } from "../field"

interface DayTextFieldProps<T extends FieldValues> extends Pick<
  ComponentProps<typeof TextField<T>>,
  "control" | "label" | "hint"
> {
  name: FieldPath<T>
  /** The field with the day that this one does not come before. */
  notBefore?: FieldPath<T>
}

/** A day of the store's calendar, as "2026-01-31". */
export function DayTextField<T extends FieldValues>({
  notBefore,
  ...props
}: DayTextFieldProps<T>) {
  const { t } = useTranslation()
  return (
    <TextField
      {...props}
      rules={{
        validate: (day: unknown, form) => {
          if (!isDay(day)) {
            return t("distribution.growth.rates.notDay")
          }
          return (
            !notBefore ||
            String(day) >=
              String((form as Record<string, unknown>)[notBefore]) ||
            t("distribution.growth.endsBeforeItBegins")
          )
        },
      }}
    />
  )
}
