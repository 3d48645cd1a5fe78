import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  rolledUpMetricCodes,
  unitOf,
} from "../../../../modules/distribution/domain/growth/metrics"
import { tieRuleCodes } from "../../../../modules/distribution/domain/growth/ranking"
import { useValidValue } from "../../../hooks/use-valid-value"
import type { TypedContest } from "../../../lib/growth/typed-contest"
import { SelectField, TextField, WholeNumberField } from "../../field"
import { FormPart } from "../../form-part"
import { CurrencyField } from "../currency-field"
import { DayTextField } from "../day-text-field"

const MOST_DAYS = 365

function useContestForm() {
  const { t } = useTranslation()
  const { control, watch } = useFormContext<TypedContest>()
  const words = (key: string) => t(`distribution.contests.fields.${key}`)
  return { t, control, watch, words }
}

/** What distributors are ranked by. */
export function RankedFields() {
  const { t, control, watch, words } = useContestForm()
  const validValue = useValidValue()
  const unit = unitOf(watch("metric"))
  const currency = watch("currency")
  return (
    <FormPart title={words("counts")}>
      <SelectField
        control={control}
        name="metric"
        label={words("metric")}
        options={rolledUpMetricCodes.map((value) => ({
          value,
          label: t(`distribution.growth.metrics.${value}`),
        }))}
      />
      {unit === "money" && <CurrencyField control={control} name="currency" />}
      <TextField
        control={control}
        name="minimum"
        label={words("minimum")}
        optional
        hint={t("distribution.contests.minimumHint")}
        suffix={unit === "money" ? currency.toUpperCase() : undefined}
        rules={{
          validate: (typed: unknown) =>
            !String(typed).trim() ||
            validValue(typed, { unit, currency, canBeZero: true }),
        }}
      />
      <SelectField
        control={control}
        name="tie_rule"
        label={words("ties")}
        options={tieRuleCodes.map((value) => ({
          value,
          label: t(`distribution.contests.ties.${value}`),
        }))}
      />
    </FormPart>
  )
}

/** The days whose results count. */
export function DaysFields() {
  const { t, control, words } = useContestForm()
  return (
    <FormPart
      title={words("days")}
      description={t("distribution.contests.daysHint")}
    >
      <DayTextField
        control={control}
        name="starts_on"
        label={words("firstDay")}
      />
      <DayTextField
        control={control}
        name="ends_on"
        label={words("lastDay")}
        notBefore="starts_on"
      />
    </FormPart>
  )
}

/** When the result is final, and how long it can be objected to. */
export function ResultFields() {
  const { t, control, words } = useContestForm()
  return (
    <FormPart title={words("result")}>
      <WholeNumberField
        control={control}
        name="final_after_days"
        label={words("finalAfter")}
        hint={t("distribution.contests.finalHint")}
        min={0}
        max={MOST_DAYS}
      />
      <WholeNumberField
        control={control}
        name="objections_days"
        label={words("objectionsDays")}
        hint={t("distribution.contests.objectionsHint")}
        min={0}
        max={MOST_DAYS}
      />
    </FormPart>
  )
}
