import type { FieldPath, FieldValues } from "react-hook-form"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { TextAreaField, TextField } from "../field"

interface NameFieldsProps<T extends FieldValues> {
  name: FieldPath<T>
  description: FieldPath<T>
  longestName: number
  longestDescription: number
  /** What no name is refused with. */
  missing: string
}

/** What a target or contest is called, and what distributors read about it. */
export function NameFields<T extends FieldValues>({
  name,
  description,
  longestName,
  longestDescription,
  missing,
}: NameFieldsProps<T>) {
  const { t } = useTranslation()
  const { control } = useFormContext<T>()
  const fits = (typed: unknown, max: number) =>
    String(typed).trim().length <= max ||
    t("distribution.growth.tooLong", { max })
  return (
    <>
      <TextField
        control={control}
        name={name}
        label={t("distribution.growth.fields.name")}
        rules={{
          validate: (typed: unknown) =>
            String(typed).trim() === "" ? missing : fits(typed, longestName),
        }}
      />
      <TextAreaField
        control={control}
        name={description}
        label={t("distribution.growth.fields.description")}
        hint={t("distribution.growth.descriptionHint")}
        optional
        rules={{
          validate: (typed: unknown) => fits(typed, longestDescription),
        }}
      />
    </>
  )
}
