import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { unitOf } from "../../../../modules/distribution/domain/growth/metrics"
import {
  isTenure,
  targetMetricCodes,
} from "../../../../modules/distribution/domain/growth/target"
import { countsGoods, type TypedTarget } from "../../../lib/growth/typed-target"
import { SelectField } from "../../field"
import { FormPart } from "../../form-part"
import { MultiSelectField } from "../../multi-select-field"
import { CurrencyField } from "../currency-field"

/** What is counted: which result, in which currency, of which goods. */
export function CountsFields() {
  const { t } = useTranslation()
  const { control, watch } = useFormContext<TypedTarget>()
  const metric = watch("metric")
  return (
    <FormPart title={t("distribution.targets.fields.counts")}>
      <SelectField
        control={control}
        name="metric"
        label={t("distribution.targets.fields.metric")}
        hint={
          isTenure({ metric })
            ? t("distribution.targets.tenureHint")
            : undefined
        }
        options={targetMetricCodes.map((value) => ({
          value,
          label: t(`distribution.growth.metrics.${value}`),
        }))}
      />
      {unitOf(metric) === "money" && (
        <CurrencyField control={control} name="currency" />
      )}
      {countsGoods(metric) && <GoodsFields />}
    </FormPart>
  )
}

function GoodsFields() {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedTarget>()
  return (
    <>
      <MultiSelectField
        control={control}
        name="product_ids"
        source="product"
        label={t("distribution.targets.fields.products")}
        optional
      />
      <MultiSelectField
        control={control}
        name="category_ids"
        source="category"
        label={t("distribution.targets.fields.categories")}
        hint={t("distribution.targets.onlyHint")}
        optional
      />
    </>
  )
}
