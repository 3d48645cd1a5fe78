import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  SelectField,
  WholeNumberField,
} from "../../../../../../components/field"
import type { TypedPlan } from "../../../../../../lib/plan/typed-plan"
import { EditorSection, FieldGroup, FieldRow } from "../editor-section"

const MAX_DAYS = 3650

/** Own purchases, the hold and refunds. */
export function RestSection() {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedPlan>()
  const choices = <T extends string>(group: string, values: readonly T[]) =>
    values.map((value) => ({
      value,
      label: t(`distribution.terms.${group}.${value}`),
    }))
  return (
    <EditorSection
      name="rest"
      title={t("distribution.plans.rest.title")}
      description={t("distribution.plans.rest.description")}
    >
      <FieldGroup>
        <FieldRow>
          <SelectField
            control={control}
            name="own_purchase"
            label={t("distribution.terms.ownPurchase")}
            options={choices("ownPurchases", [
              "earn",
              "upline_only",
              "nothing",
            ])}
          />
          <SelectField
            control={control}
            name="refund_without_return"
            label={t("distribution.terms.refund")}
            options={choices("refunds", ["pro_rata", "ignore"])}
          />
          <WholeNumberField
            control={control}
            name="hold.days"
            label={t("distribution.terms.holdDays")}
            hint={t("distribution.terms.holdHint")}
            min={0}
            max={MAX_DAYS}
          />
          <SelectField
            control={control}
            name="hold.from"
            label={t("distribution.terms.holdFrom")}
            options={choices("from", [
              "paid",
              "fulfilled",
              "delivered",
              "completed",
            ])}
          />
        </FieldRow>
      </FieldGroup>
    </EditorSection>
  )
}
