import { useFormContext, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ChoiceField } from "../../../../../../components/choice-field"
import { PercentField, SwitchField } from "../../../../../../components/field"
import { MultiSelectField } from "../../../../../../components/multi-select-field"
import type { TypedPlan } from "../../../../../../lib/plan/typed-plan"
import type { SourceName } from "../../../../../../lib/sources"
import { EditorSection, FieldGroup, FieldRow } from "../editor-section"

const bases = ["net_sales", "margin"] as const

/** What a rate is taken of, and what never earns. */
export function CountsSection() {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedPlan>()
  const of = useWatch({ control, name: "basis.of" })
  return (
    <EditorSection
      name="counts"
      title={t("distribution.plans.counts.title")}
      description={t("distribution.plans.counts.description")}
    >
      <FieldGroup>
        <ChoiceField
          control={control}
          name="basis.of"
          label={t("distribution.plans.counts.of")}
          choices={bases.map((value) => ({
            value,
            label: t(`distribution.plans.counts.ofs.${value}.label`),
            description: t(
              `distribution.plans.counts.ofs.${value}.description`
            ),
          }))}
        />
        <FieldRow>
          {of === "margin" && (
            <PercentField
              control={control}
              name="basis.missing_cost"
              label={t("distribution.plans.counts.missingCost")}
              hint={t("distribution.plans.counts.missingCostHint")}
            />
          )}
          <PercentField
            control={control}
            name="basis.discounted"
            label={t("distribution.plans.counts.discounted")}
            hint={t("distribution.plans.counts.discountedHint")}
          />
        </FieldRow>
      </FieldGroup>
      <FieldGroup>
        {(["tax", "shipping", "gift_cards"] as const).map((part) => (
          <SwitchField
            key={part}
            control={control}
            name={`basis.${part}`}
            label={t(`distribution.plans.counts.${part}`)}
          />
        ))}
      </FieldGroup>
      <Excluded />
    </EditorSection>
  )
}

const excluded = [
  ["product_ids", "product"],
  ["category_ids", "category"],
  ["collection_ids", "collection"],
  ["type_ids", "product_type"],
  ["tag_ids", "tag"],
] as const satisfies [string, SourceName][]

function Excluded() {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedPlan>()
  return (
    <FieldGroup>
      <p className="txt-compact-small-plus">
        {t("distribution.plans.counts.excluded")}
      </p>
      <FieldRow>
        {excluded.map(([field, source]) => (
          <MultiSelectField
            key={field}
            control={control}
            name={`excluded.${field}`}
            source={source}
            label={t(`distribution.plans.counts.excludeds.${field}`)}
          />
        ))}
      </FieldRow>
    </FieldGroup>
  )
}
