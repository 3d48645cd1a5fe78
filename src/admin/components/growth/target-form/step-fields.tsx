import { useFieldArray, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { unitOf } from "../../../../modules/distribution/domain/growth/metrics"
import { isTenure } from "../../../../modules/distribution/domain/growth/target"
import { useValidValue } from "../../../hooks/use-valid-value"
import { typedNumber } from "../../../lib/growth/typed-reward"
import { newStep, type TypedTarget } from "../../../lib/growth/typed-target"
import { SelectField, TextField } from "../../field"
import { FormPart } from "../../form-part"
import { ListFields } from "../list-fields"
import { RewardsFields } from "../rewards-fields"

const MOST_STEPS = 20

/** What is to be reached, the lowest first, each with what is given for it. */
export function StepFields() {
  const { t } = useTranslation()
  const { control, watch } = useFormContext<TypedTarget>()
  const { fields, append, remove } = useFieldArray({ control, name: "steps" })
  const ofTenure = isTenure({ metric: watch("metric") })
  const currency = watch("currency")
  return (
    <FormPart
      title={t("distribution.targets.fields.steps")}
      description={t("distribution.targets.stepsHint")}
    >
      <ListFields
        ids={fields.map(({ id }) => id)}
        title={(index) => t("distribution.targets.step", { n: index + 1 })}
        removeLabel={(index) =>
          t("distribution.targets.removeStep", { n: index + 1 })
        }
        addLabel={t("distribution.targets.addStep")}
        least={1}
        most={MOST_STEPS}
        onAdd={() => append(newStep(currency))}
        onRemove={remove}
        render={(index) => <Step index={index} />}
      />
      {!ofTenure && <ModeField />}
    </FormPart>
  )
}

function Step({ index }: { index: number }) {
  const { watch } = useFormContext<TypedTarget>()
  return (
    <>
      <AtLeastField index={index} />
      <RewardsFields<TypedTarget>
        name={`steps.${index}.bonuses`}
        currency={watch("currency")}
        canShare={unitOf(watch("metric")) === "money"}
      />
    </>
  )
}

/** A number above zero, and above that of the step before. */
function AtLeastField({ index }: { index: number }) {
  const { t } = useTranslation()
  const { control, watch } = useFormContext<TypedTarget>()
  const validValue = useValidValue()
  const metric = watch("metric")
  const currency = watch("currency")
  const unit = unitOf(metric)
  return (
    <TextField
      control={control}
      name={`steps.${index}.atLeast`}
      label={t("distribution.growth.fields.atLeast")}
      suffix={
        unit === "money"
          ? currency.toUpperCase()
          : t(`distribution.targets.units.${metric}`)
      }
      rules={{
        validate: (typed: unknown, { steps }: TypedTarget) => {
          const before = steps[index - 1]
          const valid = validValue(typed, { unit, currency })
          return valid === true &&
            before &&
            typedNumber(String(typed)) <= typedNumber(before.atLeast)
            ? t("distribution.targets.notAboveBefore", { n: index })
            : valid
        },
      }}
    />
  )
}

function ModeField() {
  const { t } = useTranslation()
  const { control, watch } = useFormContext<TypedTarget>()
  return (
    <SelectField
      control={control}
      name="mode"
      label={t("distribution.targets.fields.mode")}
      hint={t(`distribution.targets.modeHints.${watch("mode")}`)}
      options={(["whole", "marginal"] as const).map((value) => ({
        value,
        label: t(`distribution.targets.modes.${value}`),
      }))}
    />
  )
}
