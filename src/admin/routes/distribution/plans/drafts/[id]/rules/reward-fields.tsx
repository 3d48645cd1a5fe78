import { useFormContext, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { AmountsField } from "../../../../../../components/amounts-field"
import { PercentField, SelectField } from "../../../../../../components/field"
import { useVocabulary } from "../../../../../../hooks/api/plans"
import { useWords } from "../../../../../../hooks/use-words"
import {
  AS_USUAL,
  fixedRewards,
  OF_SELLER,
} from "../../../../../../lib/plan/typed-reward"
import type { TypedRule } from "../../../../../../lib/plan/typed-rule"
import { BandsFields } from "./bands-fields"
import { OwnKind } from "./own-kind"

/** What each level earns under a rule. */
export function RewardFields() {
  const { control } = useFormContext<TypedRule>()
  const { length } = useWatch({ control, name: "rewards" })
  return (
    <div className="flex flex-col gap-y-3">
      {Array.from({ length }, (_, level) => (
        <LevelReward key={level} level={level} />
      ))}
    </div>
  )
}

function LevelReward({ level }: { level: number }) {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedRule>()
  const name =
    level === 0
      ? t("distribution.common.seller")
      : t("distribution.common.level", { level })
  return (
    <div
      role="group"
      aria-label={name}
      className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-3 rounded-xl p-4"
    >
      <SelectField
        control={control}
        name={`rewards.${level}.type`}
        label={name}
        options={useRewardKinds(level)}
      />
      <RewardArgs level={level} />
    </div>
  )
}

/** The seller has no share of what the seller earned. */
function useRewardKinds(level: number) {
  const { t } = useTranslation()
  const words = useWords()
  const { data } = useVocabulary()
  const ours = [AS_USUAL, "percent", ...(level > 0 ? [OF_SELLER] : [])]
  const others = (data?.rewards ?? []).filter(({ code }) => code !== "percent")
  return [
    ...ours.map((value) => ({
      value,
      label: t(`distribution.plans.rewards.${value}`),
    })),
    ...others.map(({ code, labels }) => ({
      value: code,
      label: words(labels),
    })),
  ]
}

function RewardArgs({ level }: { level: number }) {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedRule>()
  const { data } = useVocabulary()
  const type = useWatch({ control, name: `rewards.${level}.type` })
  if (type === "percent" || type === OF_SELLER) {
    return (
      <PercentField
        control={control}
        name={`rewards.${level}.rate`}
        label={t("distribution.fields.rate")}
      />
    )
  }
  if (fixedRewards.includes(type)) {
    return (
      <AmountsField
        control={control}
        name={`rewards.${level}.amounts`}
        label={t("distribution.plans.rewards.amounts")}
        hint={t("distribution.plans.rewards.amountsHint")}
        missing={t("distribution.plans.rewards.amountsMissing")}
      />
    )
  }
  if (type === "bands") {
    return <BandsFields level={level} />
  }
  const kind = data?.rewards.find(({ code }) => code === type)
  return kind && !kind.is_built_in ? (
    <OwnKind at={`rewards.${level}`} type={type} />
  ) : null
}
