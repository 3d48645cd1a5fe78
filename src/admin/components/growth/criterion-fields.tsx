import { XMarkMini } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import {
  type Control,
  type FieldPath,
  useFormContext,
  useWatch,
} from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  otherMetrics,
  rolledUpMetricCodes,
  unitOf,
} from "../../../modules/distribution/domain/growth/metrics"
import { useTiers } from "../../hooks/api/programme"
import {
  ANY_TIER,
  type TypedCriteria,
  type TypedCriterion,
  windowChoices,
} from "../../lib/growth/typed-criteria"
import { useShownCurrencies } from "../amounts-field"
import { SelectField, TextField, WholeNumberField } from "../field"

const MOST_DAYS = 3_650

const metricChoices = [...rolledUpMetricCodes, ...Object.keys(otherMetrics)]

interface CriterionFieldsProps {
  name: FieldPath<TypedCriteria>
  onRemove: () => void
}

/** One criterion: what is counted, how much of it, and over which days. */
export function CriterionFields({ name, onRemove }: CriterionFieldsProps) {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedCriteria>()
  const typed = useWatch({ control, name }) as TypedCriterion
  const label = t(`distribution.growth.metrics.${typed.metric}`)
  return (
    <div
      role="group"
      aria-label={label}
      className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-3 rounded-xl p-4"
    >
      <div className="flex items-end gap-x-2">
        <div className="flex-1">
          <SelectField
            control={control}
            name={at(name, "metric")}
            label={t("distribution.growth.fields.metric")}
            options={metricChoices.map((value) => ({
              value,
              label: t(`distribution.growth.metrics.${value}`),
            }))}
          />
        </div>
        <IconButton
          size="small"
          type="button"
          variant="transparent"
          onClick={onRemove}
          aria-label={t("distribution.growth.removeCriterion", {
            name: label,
          })}
        >
          <XMarkMini />
        </IconButton>
      </div>
      <ThresholdFields name={name} typed={typed} control={control} />
      {typed.metric !== "tenure_days" && (
        <WindowFields name={name} typed={typed} control={control} />
      )}
      {typed.metric === "active_recruits" && (
        <TierField name={name} control={control} />
      )}
    </div>
  )
}

interface PartProps {
  name: FieldPath<TypedCriteria>
  control: Control<TypedCriteria>
}

function ThresholdFields({
  name,
  typed,
  control,
}: PartProps & { typed: TypedCriterion }) {
  const { t } = useTranslation()
  const currencies = useShownCurrencies({ [typed.currency]: true })
  const isNumber = (text: unknown) =>
    /^\d+([.,]\d+)?$/.test(String(text)) || t("distribution.growth.notNumber")
  return (
    <div className="grid grid-cols-2 items-start gap-3">
      <TextField
        control={control}
        name={at(name, "atLeast")}
        label={t("distribution.growth.fields.atLeast")}
        rules={{ validate: isNumber }}
      />
      {unitOf(typed.metric) === "money" && (
        <SelectField
          control={control}
          name={at(name, "currency")}
          label={t("distribution.growth.fields.currency")}
          options={currencies
            .filter(Boolean)
            .map((value) => ({ value, label: value.toUpperCase() }))}
        />
      )}
    </div>
  )
}

function WindowFields({
  name,
  typed,
  control,
}: PartProps & { typed: TypedCriterion }) {
  const { t } = useTranslation()
  return (
    <div className="grid grid-cols-2 items-start gap-3">
      <SelectField
        control={control}
        name={at(name, "window")}
        label={t("distribution.growth.fields.window")}
        options={windowChoices.map((value) => ({
          value,
          label: t(`distribution.growth.windowChoices.${value}`),
        }))}
      />
      {typed.window === "rolling" && (
        <WholeNumberField
          control={control}
          name={at(name, "days")}
          label={t("distribution.growth.fields.days")}
          min={1}
          max={MOST_DAYS}
        />
      )}
    </div>
  )
}

function TierField({ name, control }: PartProps) {
  const { t } = useTranslation()
  const { data } = useTiers()
  return (
    <SelectField
      control={control}
      name={at(name, "tierId")}
      label={t("distribution.growth.fields.recruitTier")}
      placeholder={t("distribution.growth.fields.anyTier")}
      options={[
        { value: ANY_TIER, label: t("distribution.growth.fields.anyTier") },
        ...(data?.tiers ?? []).map((tier) => ({
          value: tier.id,
          label: t("distribution.growth.orAbove", { tier: tier.name }),
        })),
      ]}
    />
  )
}

/** The path of a field of a criterion, which the form's type cannot spell. */
function at(
  name: FieldPath<TypedCriteria>,
  field: keyof TypedCriterion
): FieldPath<TypedCriteria> {
  return `${name}.${field}` as FieldPath<TypedCriteria>
}
