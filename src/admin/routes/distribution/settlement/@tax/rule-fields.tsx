import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { AmountsField } from "../../../../components/amounts-field"
import { SelectField, TextField } from "../../../../components/field"
import { parsePercent } from "../../../../lib/percent"
import { choices, parseCountries, type TypedRules } from "./typed-rules"

interface RuleFieldsProps {
  control: Control<TypedRules>
  index: number
}

/** A withholding rule. */
export function WithholdingFields({ control, index }: RuleFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <CommonFields control={control} at={`withholding.${index}`} />
      <AmountsField
        control={control}
        name={`withholding.${index}.thresholds`}
        label={t("distribution.settlement.tax.thresholds")}
        hint={t("distribution.settlement.tax.thresholdsHint")}
      />
      <SelectField
        control={control}
        name={`withholding.${index}.above`}
        label={t("distribution.settlement.tax.above")}
        options={(["excess", "whole"] as const).map((value) => ({
          value,
          label: t(`distribution.settlement.tax.aboves.${value}`),
        }))}
      />
    </>
  )
}

/** A rule of VAT. */
export function VatFields({ control, index }: RuleFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <CommonFields control={control} at={`vat.${index}`} />
      <SelectField
        control={control}
        name={`vat.${index}.mode`}
        label={t("distribution.settlement.tax.mode")}
        options={(["added", "deducted"] as const).map((value) => ({
          value,
          label: t(`distribution.settlement.tax.modes.${value}`),
        }))}
      />
    </>
  )
}

/** What every rule of tax has: its name, its rate and whom it is for. */
function CommonFields({
  control,
  at,
}: {
  control: Control<TypedRules>
  at: `withholding.${number}` | `vat.${number}`
}) {
  const { t } = useTranslation()
  return (
    <>
      <div className="pr-8">
        <TextField
          control={control}
          name={`${at}.name`}
          label={t("distribution.settlement.tax.name")}
          rules={{ required: t("distribution.settlement.tax.nameMissing") }}
        />
      </div>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <TextField
          control={control}
          name={`${at}.rate`}
          label={t("distribution.settlement.tax.rate")}
          suffix="%"
          rules={{
            validate: (typed) =>
              Boolean(parsePercent(String(typed))) ||
              t("distribution.settlement.tax.rateMissing"),
          }}
        />
        <SelectField
          control={control}
          name={`${at}.kind`}
          label={t("distribution.settlement.tax.kinds")}
          hint={t("distribution.settlement.tax.kindsHint")}
          options={choices.map((value) => ({
            value,
            label: t(`distribution.settlement.tax.kind.${value}`),
          }))}
        />
      </div>
      <TextField
        control={control}
        name={`${at}.countries`}
        label={t("distribution.settlement.tax.countries")}
        hint={t("distribution.settlement.tax.countriesHint")}
        optional
        rules={{
          validate: (typed) =>
            parseCountries(String(typed)) !== null ||
            t("distribution.settlement.tax.countriesWrong"),
        }}
      />
    </>
  )
}
