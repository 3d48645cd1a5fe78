import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { periodTypes, type TypedTarget } from "../../../lib/growth/typed-target"
import { SelectField, SwitchField, WholeNumberField } from "../../field"
import { FormPart } from "../../form-part"
import { DayTextField } from "../day-text-field"

const MOST_DAYS = 366

/** Which days count, and whether others follow them. */
export function PeriodFields() {
  const { t } = useTranslation()
  const { control, watch } = useFormContext<TypedTarget>()
  const period = watch("period")
  const words = (key: string) => t(`distribution.targets.fields.${key}`)
  return (
    <FormPart title={words("when")}>
      <SelectField
        control={control}
        name="period"
        label={words("every")}
        options={periodTypes.map((value) => ({
          value,
          label: t(`distribution.targets.periods.${value}`),
        }))}
      />
      <DayTextField
        control={control}
        name="from"
        label={words("firstDay")}
        hint={t(`distribution.targets.firstDayHints.${period}`)}
      />
      {period === "custom" && (
        <DayTextField
          control={control}
          name="to"
          label={words("lastDay")}
          notBefore="from"
        />
      )}
      <SwitchField
        control={control}
        name="is_recurring"
        label={words("recurring")}
        hint={t("distribution.targets.recurringHint")}
      />
    </FormPart>
  )
}

/** When bonuses are booked, and until when they may change. */
export function BookedFields() {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedTarget>()
  const words = (key: string) => t(`distribution.targets.fields.${key}`)
  return (
    <FormPart title={words("booking")}>
      <SelectField
        control={control}
        name="timing"
        label={words("timing")}
        options={(["after_return_window", "provisional"] as const).map(
          (value) => ({
            value,
            label: t(`distribution.targets.timings.${value}`),
          })
        )}
      />
      <WholeNumberField
        control={control}
        name="return_window_days"
        label={words("returns")}
        hint={t("distribution.targets.returnsHint")}
        min={0}
        max={MOST_DAYS}
      />
    </FormPart>
  )
}
