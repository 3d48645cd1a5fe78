import { useFormContext, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ChoiceField } from "../../../../../../components/choice-field"
import { WholeNumberField } from "../../../../../../components/field"
import { MultiSelectField } from "../../../../../../components/multi-select-field"
import type { TypedPlan } from "../../../../../../lib/plan/typed-plan"
import { EditorSection, FieldGroup, FieldRow } from "../editor-section"

const MAX_OWN_ORDERS = 1_000
const MAX_DAYS = 3650

const ways = ["skip", "compress"] as const

/** Which uplines earn, and what happens to the level of one that does not. */
export function UplinesSection() {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedPlan>()
  const ownOrders = useWatch({ control, name: "uplines.own_orders" })
  return (
    <EditorSection
      name="uplines"
      title={t("distribution.plans.uplines.title")}
      description={t("distribution.plans.uplines.description")}
    >
      <FieldGroup>
        <MultiSelectField
          control={control}
          name="uplines.tier_ids"
          source="tier"
          label={t("distribution.plans.uplines.tiers")}
          hint={t("distribution.plans.uplines.tiersHint")}
          optional
        />
        <FieldRow>
          <WholeNumberField
            control={control}
            name="uplines.own_orders"
            label={t("distribution.plans.uplines.ownOrders")}
            hint={t("distribution.plans.uplines.ownOrdersHint")}
            min={0}
            max={MAX_OWN_ORDERS}
          />
          {ownOrders !== "0" && (
            <WholeNumberField
              control={control}
              name="uplines.own_orders_days"
              label={t("distribution.plans.uplines.ownOrdersDays")}
              min={1}
              max={MAX_DAYS}
            />
          )}
        </FieldRow>
        <ChoiceField
          control={control}
          name="uplines.unqualified"
          label={t("distribution.plans.uplines.unqualified")}
          choices={ways.map((value) => ({
            value,
            label: t(`distribution.plans.uplines.ways.${value}.label`),
            description: t(
              `distribution.plans.uplines.ways.${value}.description`
            ),
          }))}
        />
      </FieldGroup>
    </EditorSection>
  )
}
