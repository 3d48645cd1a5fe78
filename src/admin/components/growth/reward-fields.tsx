import {
  type Control,
  type FieldPath,
  type FieldValues,
  useFormContext,
} from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useValidValue } from "../../hooks/use-valid-value"
import {
  type RewardKind,
  rewardKinds,
  type TypedReward,
} from "../../lib/growth/typed-reward"
import { parsePercent } from "../../lib/percent"
import { isWhole, SelectField, TextField, WholeNumberField } from "../field"
import { SourceField } from "../source-field"
import { CurrencyField } from "./currency-field"

const MOST_DAYS = 3_650
const WHOLE_PERCENT = 100

interface RewardFieldsProps<T extends FieldValues> {
  /** Where the reward is in the form. */
  name: FieldPath<T>
  /** Whether a share of the result can be given. */
  canShare?: boolean
}

/** What is given: money, points, a thing or a promotion code. */
export function RewardFields<T extends FieldValues>({
  name,
  canShare,
}: RewardFieldsProps<T>) {
  const { t } = useTranslation()
  const { control, watch } = useFormContext<T>()
  const kind = watch(at(name, "kind")) as RewardKind
  const isOffered = canShare || kind === "share"
  const kinds: RewardKind[] = isOffered
    ? [...rewardKinds, "share"]
    : [...rewardKinds]
  return (
    <div className="grid grid-cols-2 items-start gap-3">
      <div className="col-span-2">
        <SelectField
          control={control}
          name={at(name, "kind")}
          label={t("distribution.rewards.kind")}
          options={kinds.map((value) => ({
            value,
            label: t(`distribution.rewards.kinds.${value}`),
          }))}
          rules={{
            validate: (chosen: unknown) =>
              chosen !== "share" ||
              canShare ||
              t("distribution.rewards.noShare"),
          }}
        />
      </div>
      {kind === "promotion" ? (
        <PromotionFields name={name} control={control} />
      ) : (
        <GivenFields name={name} control={control} kind={kind} />
      )}
    </div>
  )
}

interface PartProps<T extends FieldValues> {
  name: FieldPath<T>
  control: Control<T>
}

/** How much of it, or which prize. */
function GivenFields<T extends FieldValues>({
  name,
  control,
  kind,
}: PartProps<T> & { kind: Exclude<RewardKind, "promotion"> }) {
  const { t } = useTranslation()
  if (kind === "money") {
    return <MoneyFields name={name} control={control} label="money" />
  }
  return (
    <div className="col-span-2">
      {kind === "prize" ? (
        <SourceField
          control={control}
          name={at(name, "prizeId")}
          source="prize"
          label={t("distribution.rewards.prize")}
          hint={t("distribution.rewards.prizeHint")}
          missing={t("distribution.rewards.prizeMissing")}
        />
      ) : (
        <NumberField name={name} control={control} kind={kind} />
      )}
    </div>
  )
}

function NumberField<T extends FieldValues>({
  name,
  control,
  kind,
}: PartProps<T> & { kind: "points" | "share" }) {
  const { t } = useTranslation()
  const validValue = useValidValue()
  const validate = (typed: unknown) =>
    kind === "points"
      ? validValue(typed, { unit: "count" })
      : Boolean(parsePercent(String(typed))) ||
        t("distribution.rewards.notShare")
  return (
    <TextField
      control={control}
      name={at(name, "amount")}
      label={t(`distribution.rewards.amounts.${kind}`)}
      suffix={kind === "share" ? "%" : undefined}
      rules={{ validate }}
    />
  )
}

function MoneyFields<T extends FieldValues>({
  name,
  control,
  label,
}: PartProps<T> & { label: "money" | "fixed" }) {
  const { t } = useTranslation()
  const { watch } = useFormContext<T>()
  const validValue = useValidValue()
  const currency: string = watch(at(name, "currency"))
  return (
    <>
      <TextField
        control={control}
        name={at(name, "amount")}
        label={t(`distribution.rewards.amounts.${label}`)}
        rules={{
          validate: (typed: unknown) =>
            validValue(typed, { unit: "money", currency }),
        }}
      />
      <CurrencyField control={control} name={at(name, "currency")} />
    </>
  )
}

/** What a code takes off, and for how long. */
function PromotionFields<T extends FieldValues>({
  name,
  control,
}: PartProps<T>) {
  const { t } = useTranslation()
  const { watch } = useFormContext<T>()
  const isFixed = watch(at(name, "off")) === "fixed"
  return (
    <>
      <SelectField
        control={control}
        name={at(name, "off")}
        label={t("distribution.rewards.off")}
        options={(["percentage", "fixed"] as const).map((value) => ({
          value,
          label: t(`distribution.rewards.offs.${value}`),
        }))}
      />
      <WholeNumberField
        control={control}
        name={at(name, "validDays")}
        label={t("distribution.rewards.validDays")}
        min={1}
        max={MOST_DAYS}
      />
      {isFixed ? (
        <MoneyFields name={name} control={control} label="fixed" />
      ) : (
        <TextField
          control={control}
          name={at(name, "amount")}
          label={t("distribution.rewards.amounts.promotion")}
          suffix="%"
          rules={{
            validate: (typed: unknown) =>
              isWhole(String(typed), 1, WHOLE_PERCENT) ||
              t("distribution.common.notWhole", { min: 1, max: WHOLE_PERCENT }),
          }}
        />
      )}
    </>
  )
}

/** The path of a field of a reward, which the form's type cannot spell. */
function at<T extends FieldValues>(
  name: FieldPath<T>,
  field: keyof TypedReward
): FieldPath<T> {
  return `${name}.${field}` as FieldPath<T>
}
