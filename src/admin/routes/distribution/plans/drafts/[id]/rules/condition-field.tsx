import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  OptionalNumberField,
  SelectField,
} from "../../../../../../components/field"
import { MultiSelectField } from "../../../../../../components/multi-select-field"
import {
  ORDER_AMOUNT,
  ranges,
} from "../../../../../../lib/plan/typed-condition"
import type { TypedRule } from "../../../../../../lib/plan/typed-rule"
import { isSource, type SourceName } from "../../../../../../lib/sources"
import { FieldRow } from "../editor-section"
import { BoundsFields } from "./bounds-fields"
import { ChoicesField } from "./choices-field"
import { OwnKind } from "./own-kind"

const HIGHEST = 1_000_000

/** What may be chosen where that is a short closed list. */
const choices: Record<string, readonly string[]> = {
  customer: ["new", "returning"],
  evidence: ["code", "coupon", "click", "bond", "own_purchase"],
}

interface ConditionFieldProps {
  index: number
  type: string
}

/** The fields of one condition, by its kind. */
export function ConditionField({ index, type }: ConditionFieldProps) {
  if (ranges.includes(type)) {
    return <RangeFields index={index} />
  }
  if (type === ORDER_AMOUNT) {
    return <BoundsFields index={index} />
  }
  if (isSource(type)) {
    return <Members index={index} source={type} />
  }
  return choices[type] ? (
    <ChoicesField index={index} type={type} choices={choices[type]} />
  ) : (
    <OwnKind at={`conditions.${index}`} type={type} />
  )
}

function Members({ index, source }: { index: number; source: SourceName }) {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedRule>()
  return (
    <div className="grid grid-cols-1 items-start gap-3 sm:grid-cols-[180px_1fr]">
      <SelectField
        control={control}
        name={`conditions.${index}.is`}
        label={t("distribution.plans.rules.is")}
        options={(["one_of", "none_of"] as const).map((value) => ({
          value,
          label: t(`distribution.plans.rules.iss.${value}`),
        }))}
      />
      <MultiSelectField
        control={control}
        name={`conditions.${index}.ids`}
        source={source}
        label={t("distribution.plans.rules.these")}
        missing={t("distribution.plans.rules.noneChosen")}
      />
    </div>
  )
}

function RangeFields({ index }: { index: number }) {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedRule>()
  return (
    <FieldRow>
      <OptionalNumberField
        control={control}
        name={`conditions.${index}.from`}
        label={t("distribution.plans.rules.rangeFrom")}
        min={0}
        max={HIGHEST}
      />
      <OptionalNumberField
        control={control}
        name={`conditions.${index}.to`}
        label={t("distribution.plans.rules.rangeTo")}
        min={0}
        max={HIGHEST}
      />
    </FieldRow>
  )
}
