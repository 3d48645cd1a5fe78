import { useFormContext, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminTier } from "../../../../../../../api/types"
import { ChoiceField } from "../../../../../../components/choice-field"
import {
  PercentField,
  SelectField,
  SwitchField,
  WholeNumberField,
} from "../../../../../../components/field"
import { isContested, LegalRisk } from "../../../../../../components/legal-risk"
import {
  DEEPEST_LEVEL,
  type TypedPlan,
} from "../../../../../../lib/plan/typed-plan"
import { EditorSection, FieldGroup, FieldRow } from "../editor-section"
import { RatesGrid } from "./rates-grid"

const modes = ["single_level", "multi_level", "differential"] as const

/** Who earns at all, and at what rate by tier and level. */
export function PaysSection({ tiers }: { tiers: AdminTier[] }) {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedPlan>()
  const mode = useWatch({ control, name: "mode" })
  return (
    <EditorSection
      name="pays"
      title={t("distribution.plans.pays.title")}
      description={t("distribution.plans.pays.description")}
    >
      <FieldGroup>
        <ChoiceField
          control={control}
          name="mode"
          label={t("distribution.plans.pays.mode")}
          choices={modes.map((value) => ({
            value,
            label: t(`distribution.plans.pays.modes.${value}.label`),
            description: t(
              `distribution.plans.pays.modes.${value}.description`
            ),
          }))}
        />
        {mode !== "single_level" && <Depth />}
      </FieldGroup>
      <RatesGrid tiers={tiers} />
      {mode === "multi_level" && <UplineOf />}
      {mode === "differential" && <SameTier />}
    </EditorSection>
  )
}

function Depth() {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedPlan>()
  const maxLevel = useWatch({ control, name: "uplines.max_level" })
  return (
    <>
      <FieldRow>
        <WholeNumberField
          control={control}
          name="uplines.max_level"
          label={t("distribution.plans.pays.depth")}
          hint={t("distribution.plans.pays.depthHint")}
          min={0}
          max={DEEPEST_LEVEL}
        />
      </FieldRow>
      {isContested(Number(maxLevel)) && (
        <>
          <LegalRisk />
          <SwitchField
            control={control}
            name="uplines.accepts_legal_risk"
            label={t("distribution.plans.pays.acceptRisk")}
            hint={t("distribution.plans.pays.acceptRiskHint")}
          />
        </>
      )}
    </>
  )
}

function UplineOf() {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedPlan>()
  return (
    <FieldGroup>
      <SelectField
        control={control}
        name="upline_of"
        label={t("distribution.plans.pays.uplineOf")}
        options={(["basis", "seller_commission"] as const).map((value) => ({
          value,
          label: t(`distribution.plans.pays.uplineOfs.${value}`),
        }))}
      />
    </FieldGroup>
  )
}

function SameTier() {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedPlan>()
  return (
    <FieldGroup>
      <PercentField
        control={control}
        name="same_tier"
        label={t("distribution.plans.pays.sameTier")}
        hint={t("distribution.plans.pays.sameTierHint")}
      />
    </FieldGroup>
  )
}
