import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  OptionalNumberField,
  SelectField,
} from "../../../../../../components/field"
import type { TypedPlan } from "../../../../../../lib/plan/typed-plan"
import { EditorSection, FieldGroup, FieldRow } from "../editor-section"

const MAX_ORDERS = 10_000
const MAX_MONTHS = 1_200

const volumePeriods = ["month", "quarter", "year", "lifetime"] as const

/** How long a customer earns, and over which time a seller's volume is counted. */
export function DurationSection() {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedPlan>()
  return (
    <EditorSection
      name="duration"
      title={t("distribution.plans.duration.title")}
      description={t("distribution.plans.duration.description")}
    >
      <FieldGroup>
        <FieldRow>
          <OptionalNumberField
            control={control}
            name="duration.orders"
            label={t("distribution.plans.duration.orders")}
            hint={t("distribution.plans.duration.ordersHint")}
            min={1}
            max={MAX_ORDERS}
          />
          <OptionalNumberField
            control={control}
            name="duration.months"
            label={t("distribution.plans.duration.months")}
            hint={t("distribution.plans.duration.monthsHint")}
            min={1}
            max={MAX_MONTHS}
          />
        </FieldRow>
        <SelectField
          control={control}
          name="volume_period"
          label={t("distribution.plans.duration.volume")}
          hint={t("distribution.plans.duration.volumeHint")}
          options={volumePeriods.map((value) => ({
            value,
            label: t(`distribution.plans.duration.volumes.${value}`),
          }))}
        />
      </FieldGroup>
    </EditorSection>
  )
}
