import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { DateField } from "../../../../../../components/date-field"
import { SwitchField, TextField } from "../../../../../../components/field"
import { FormPart } from "../../../../../../components/form-part"
import { MultiSelectField } from "../../../../../../components/multi-select-field"
import type { RuleKind } from "../../../../../../lib/plan/terms"
import type { TypedRule } from "../../../../../../lib/plan/typed-rule"
import { FieldRow } from "../editor-section"
import { ConditionFields } from "./condition-fields"
import { RewardFields } from "./reward-fields"

/** Everything a rule says: its name, when it holds, what it pays, and for how long. */
export function RuleFields({ kind }: { kind: RuleKind }) {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedRule>()
  return (
    <>
      <TextField
        control={control}
        name="name"
        label={t("distribution.fields.name")}
        hint={t("distribution.plans.rules.nameHint")}
        rules={{
          validate: (name) =>
            String(name).trim() !== "" ||
            t("distribution.plans.rules.nameMissing"),
        }}
      />
      {kind === "overrides" && (
        <MultiSelectField
          control={control}
          name="distributor_ids"
          source="distributor"
          label={t("distribution.plans.overrides.distributors")}
          hint={t("distribution.plans.overrides.distributorsHint")}
          missing={t("distribution.plans.overrides.distributorsMissing")}
        />
      )}
      <FormPart
        title={t("distribution.plans.rules.when")}
        description={t("distribution.plans.rules.whenHint")}
      >
        <ConditionFields />
      </FormPart>
      <FormPart
        title={t("distribution.plans.rules.pays")}
        description={t("distribution.plans.rules.paysHint")}
      >
        <RewardFields />
        <SwitchField
          control={control}
          name="stacks"
          label={t("distribution.plans.rules.stacks")}
          hint={t("distribution.plans.rules.stacksHint")}
        />
      </FormPart>
      <FormPart
        title={t("distribution.plans.rules.dates")}
        description={t("distribution.plans.rules.datesHint")}
      >
        <Dates />
      </FormPart>
    </>
  )
}

function Dates() {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedRule>()
  return (
    <FieldRow>
      <DateField
        control={control}
        name="from"
        label={t("distribution.plans.rules.from")}
        optional
      />
      <DateField
        control={control}
        name="until"
        label={t("distribution.plans.rules.until")}
        optional
        validate={(until, { from }) =>
          !until ||
          !from ||
          until > from ||
          t("distribution.plans.rules.untilBeforeFrom")
        }
      />
    </FieldRow>
  )
}
