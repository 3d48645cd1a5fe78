import type { FieldPath, FieldValues } from "react-hook-form"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormPart } from "../form-part"
import { MultiSelectField } from "../multi-select-field"

interface AudienceFieldsProps {
  title: string
  description: string
  distributorsLabel: string
}

/** The members of some tiers, some distributors by name, either, or everybody. */
export function AudienceFields<
  T extends FieldValues & { tier_ids: string[]; distributor_ids: string[] },
>({ title, description, distributorsLabel }: AudienceFieldsProps) {
  const { t } = useTranslation()
  const { control } = useFormContext<T>()
  return (
    <FormPart title={title} description={description}>
      <MultiSelectField
        control={control}
        name={"tier_ids" as FieldPath<T>}
        source="tier"
        label={t("distribution.growth.fields.tiers")}
        optional
      />
      <MultiSelectField
        control={control}
        name={"distributor_ids" as FieldPath<T>}
        source="distributor"
        label={distributorsLabel}
        hint={t("distribution.growth.distributorsHint")}
        optional
      />
    </FormPart>
  )
}
