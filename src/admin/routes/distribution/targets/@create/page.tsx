import { Button, toast } from "@medusajs/ui"
import { useFieldArray, useForm, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  type RolledUpMetric,
  rolledUpMetricCodes,
  unitOf,
} from "../../../../../modules/distribution/domain/growth/metrics"
import { DrawerForm } from "../../../../components/drawer-form"
import {
  SelectField,
  SwitchField,
  TextAreaField,
  TextField,
  WholeNumberField,
} from "../../../../components/field"
import { RewardFields } from "../../../../components/growth/reward-fields"
import { MultiSelectField } from "../../../../components/multi-select-field"
import { useCurrencies } from "../../../../hooks/api/names"
import { useCreateTarget } from "../../../../hooks/api/targets"
import { today } from "../../../../lib/growth/months"
import {
  isTypedNumber,
  newReward,
  rewardBody,
  type TypedReward,
  typedNumber,
} from "../../../../lib/growth/typed-reward"

const MOST_DAYS = 365

interface TypedStep {
  atLeast: string
  reward: TypedReward
}

interface TypedTarget {
  name: string
  description: string
  metric: RolledUpMetric
  currency: string
  period: "month" | "quarter" | "custom"
  from: string
  to: string
  is_recurring: boolean
  mode: "whole" | "marginal"
  timing: "provisional" | "after_return_window"
  return_window_days: string
  tier_ids: string[]
  product_ids: string[]
  category_ids: string[]
  steps: TypedStep[]
}

/** Writes a target, which stays a draft until it is started. */
const CreateTargetDrawer = () => {
  const { data: currencies } = useCurrencies()
  return currencies ? <TargetForm currencies={currencies} /> : null
}

export default CreateTargetDrawer

function TargetForm({ currencies }: { currencies: string[] }) {
  const { t } = useTranslation()
  const create = useCreateTarget()
  const form = useForm<TypedTarget>({
    defaultValues: {
      name: "",
      description: "",
      metric: "own_sales",
      currency: currencies[0] ?? "",
      period: "month",
      from: `${today().slice(0, 7)}-01`,
      to: "",
      is_recurring: true,
      mode: "whole",
      timing: "after_return_window",
      return_window_days: "14",
      tier_ids: [],
      product_ids: [],
      category_ids: [],
      steps: [{ atLeast: "", reward: newReward() }],
    },
  })
  return (
    <DrawerForm
      title={t("distribution.targets.create")}
      description={t("distribution.targets.createHint")}
      form={form}
      isSaving={create.isPending}
      onSubmit={async (typed) => {
        const { target } = await create.mutateAsync(bodyOf(typed))
        toast.success(t("distribution.common.saved"))
        return `/distribution/targets/${target.id}`
      }}
    >
      <AskedFields currencies={currencies} />
      <PeriodFields />
      <StepFields />
      <TermsFields />
    </DrawerForm>
  )
}

function AskedFields({ currencies }: { currencies: string[] }) {
  const { t } = useTranslation()
  const { control, watch } = useFormContext<TypedTarget>()
  const words = (key: string) => t(`distribution.targets.fields.${key}`)
  const isOwnGoods = ["own_sales", "own_units"].includes(watch("metric"))
  return (
    <>
      <TextField
        control={control}
        name="name"
        label={words("name")}
        rules={{ required: t("distribution.targets.nameMissing") }}
      />
      <TextAreaField
        control={control}
        name="description"
        label={words("description")}
        optional
      />
      <SelectField
        control={control}
        name="metric"
        label={words("counts")}
        options={rolledUpMetricCodes.map((value) => ({
          value,
          label: t(`distribution.growth.metrics.${value}`),
        }))}
      />
      <SelectField
        control={control}
        name="currency"
        label={t("distribution.growth.fields.currency")}
        options={currencies.map((value) => ({
          value,
          label: value.toUpperCase(),
        }))}
      />
      {isOwnGoods && (
        <>
          <MultiSelectField
            control={control}
            name="product_ids"
            source="product"
            label={words("products")}
            hint={t("distribution.targets.onlyHint")}
            optional
          />
          <MultiSelectField
            control={control}
            name="category_ids"
            source="category"
            label={words("categories")}
            optional
          />
        </>
      )}
    </>
  )
}

function PeriodFields() {
  const { t } = useTranslation()
  const { control, watch } = useFormContext<TypedTarget>()
  const words = (key: string) => t(`distribution.targets.fields.${key}`)
  const isDay = (typed: unknown) =>
    /^\d{4}-\d{2}-\d{2}$/.test(String(typed)) ||
    t("distribution.growth.rates.notDay")
  return (
    <>
      <SelectField
        control={control}
        name="period"
        label={words("every")}
        options={(["month", "quarter", "custom"] as const).map((value) => ({
          value,
          label: t(`distribution.targets.periods.${value}`),
        }))}
      />
      <TextField
        control={control}
        name="from"
        label={words("firstDay")}
        rules={{ validate: isDay }}
      />
      {watch("period") === "custom" && (
        <TextField
          control={control}
          name="to"
          label={words("lastDay")}
          rules={{ validate: isDay }}
        />
      )}
      <SwitchField
        control={control}
        name="is_recurring"
        label={words("recurring")}
        hint={t("distribution.targets.recurringHint")}
      />
    </>
  )
}

function StepFields() {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedTarget>()
  const { fields, append, remove } = useFieldArray({ control, name: "steps" })
  return (
    <div className="flex flex-col gap-y-3">
      {fields.map((field, index) => (
        <div
          key={field.id}
          role="group"
          aria-label={t("distribution.targets.step", { n: index + 1 })}
          className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-3 rounded-xl p-4"
        >
          <TextField
            control={control}
            name={`steps.${index}.atLeast`}
            label={t("distribution.growth.fields.atLeast")}
            rules={{
              validate: (typed: unknown) =>
                isTypedNumber(typed) || t("distribution.growth.notNumber"),
            }}
          />
          <RewardFields<TypedTarget> name={`steps.${index}.reward`} canShare />
          {fields.length > 1 && (
            <Button
              size="small"
              type="button"
              variant="transparent"
              className="self-start"
              onClick={() => remove(index)}
            >
              {t("distribution.targets.removeStep")}
            </Button>
          )}
        </div>
      ))}
      <Button
        size="small"
        variant="secondary"
        type="button"
        className="self-start"
        onClick={() => append({ atLeast: "", reward: newReward() })}
      >
        {t("distribution.targets.addStep")}
      </Button>
    </div>
  )
}

function TermsFields() {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedTarget>()
  const words = (key: string) => t(`distribution.targets.fields.${key}`)
  return (
    <>
      <SelectField
        control={control}
        name="mode"
        label={words("mode")}
        options={(["whole", "marginal"] as const).map((value) => ({
          value,
          label: t(`distribution.targets.modes.${value}`),
        }))}
      />
      <SelectField
        control={control}
        name="timing"
        label={words("timing")}
        options={(["after_return_window", "provisional"] as const).map(
          (value) => ({
            value,
            label: t(`distribution.targets.timings.${value}`),
          })
        )}
      />
      <WholeNumberField
        control={control}
        name="return_window_days"
        label={words("returns")}
        hint={t("distribution.targets.returnsHint")}
        min={0}
        max={MOST_DAYS}
      />
      <MultiSelectField
        control={control}
        name="tier_ids"
        source="tier"
        label={words("audience")}
        hint={t("distribution.targets.audienceHint")}
        optional
      />
    </>
  )
}

function bodyOf(typed: TypedTarget) {
  const { period, from, to, is_recurring, product_ids, category_ids } = typed
  const isOnly = product_ids.length + category_ids.length > 0
  return {
    name: typed.name,
    description: typed.description.trim() || null,
    terms: {
      metric: typed.metric,
      currency_code: unitOf(typed.metric) === "money" ? typed.currency : null,
      ...(isOnly ? { only: { product_ids, category_ids } } : {}),
      period: {
        type: period,
        from,
        is_recurring,
        ...(period === "custom" ? { to } : {}),
      },
      mode: typed.mode,
      steps: typed.steps.map(({ atLeast, reward }) => ({
        at_least: typedNumber(atLeast),
        bonuses: [rewardBody(reward, typed.currency)],
      })),
      timing: typed.timing,
      return_window_days: Number(typed.return_window_days),
      tier_ids: typed.tier_ids,
    },
  }
}
