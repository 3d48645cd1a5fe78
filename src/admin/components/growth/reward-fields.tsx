import {
  type FieldPath,
  type FieldValues,
  useFormContext,
} from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  isTypedNumber,
  type RewardKind,
  rewardKinds,
  type TypedReward,
} from "../../lib/growth/typed-reward"
import { SelectField, TextField, WholeNumberField } from "../field"
import { SourceField } from "../source-field"

const MOST_DAYS = 3_650

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
  const at = (field: keyof TypedReward) => `${name}.${field}` as FieldPath<T>
  const kind = watch(at("kind")) as RewardKind
  const kinds: RewardKind[] = canShare
    ? [...rewardKinds, "share"]
    : [...rewardKinds]
  return (
    <div className="grid grid-cols-2 items-start gap-3">
      <SelectField
        control={control}
        name={at("kind")}
        label={t("distribution.rewards.kind")}
        options={kinds.map((value) => ({
          value,
          label: t(`distribution.rewards.kinds.${value}`),
        }))}
      />
      {kind === "prize" ? (
        <SourceField
          control={control}
          name={at("prizeId")}
          source="prize"
          label={t("distribution.rewards.prize")}
          missing={t("distribution.rewards.prizeMissing")}
        />
      ) : (
        <TextField
          control={control}
          name={at("amount")}
          label={t(`distribution.rewards.amounts.${kind}`)}
          rules={{
            validate: (typed: unknown) =>
              isTypedNumber(typed) || t("distribution.growth.notNumber"),
          }}
        />
      )}
      {kind === "promotion" && (
        <WholeNumberField
          control={control}
          name={at("validDays")}
          label={t("distribution.rewards.validDays")}
          min={1}
          max={MOST_DAYS}
        />
      )}
    </div>
  )
}
