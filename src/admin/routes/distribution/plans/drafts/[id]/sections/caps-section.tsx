import { useFormContext, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { AmountsField } from "../../../../../../components/amounts-field"
import {
  PercentField,
  SelectField,
  SwitchField,
} from "../../../../../../components/field"
import type { TypedPlan } from "../../../../../../lib/plan/typed-plan"
import { EditorSection, FieldGroup, FieldRow } from "../editor-section"

const periods = ["day", "week", "month", "quarter", "year"] as const

/** What is never exceeded, whatever the rates and rules come to. */
export function CapsSection() {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedPlan>()
  return (
    <EditorSection
      name="caps"
      title={t("distribution.plans.caps.title")}
      description={t("distribution.plans.caps.description")}
    >
      <FieldGroup>
        <FieldRow>
          <PercentField
            control={control}
            name="caps.total"
            label={t("distribution.plans.caps.total")}
            hint={t("distribution.plans.caps.totalHint")}
          />
        </FieldRow>
        <MarginFloor />
      </FieldGroup>
      <FieldGroup>
        {(["line", "order", "customer"] as const).map((scope) => (
          <AmountsField
            key={scope}
            control={control}
            name={`caps.${scope}`}
            label={t(`distribution.plans.caps.${scope}`)}
          />
        ))}
        <FieldRow>
          <AmountsField
            control={control}
            name="caps.period"
            label={t("distribution.plans.caps.period")}
            hint={t("distribution.plans.caps.emptyHint")}
          />
          <SelectField
            control={control}
            name="caps.period_every"
            label={t("distribution.plans.caps.periodEvery")}
            options={periods.map((value) => ({
              value,
              label: t(`distribution.plans.caps.periods.${value}`),
            }))}
          />
        </FieldRow>
      </FieldGroup>
    </EditorSection>
  )
}

function MarginFloor() {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedPlan>()
  const hasFloor = useWatch({ control, name: "caps.has_margin_floor" })
  return (
    <>
      <SwitchField
        control={control}
        name="caps.has_margin_floor"
        label={t("distribution.plans.caps.marginFloor")}
        hint={t("distribution.plans.caps.marginFloorHint")}
      />
      {hasFloor && (
        <FieldRow>
          <PercentField
            control={control}
            name="caps.margin"
            label={t("distribution.plans.caps.margin")}
          />
        </FieldRow>
      )}
    </>
  )
}
