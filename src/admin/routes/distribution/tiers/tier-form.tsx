import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminTier } from "../../../../api/types"
import { DrawerForm } from "../../../components/drawer-form"
import {
  PercentField,
  SwitchField,
  TextField,
  WholeNumberField,
} from "../../../components/field"
import { usePlan } from "../../../hooks/api/plans"
import type { TierForm as TierBody } from "../../../hooks/api/programme"
import { parsePercent, percentText } from "../../../lib/percent"
import { ratedLevels } from "../../../lib/rated-levels"
import {
  settlementOf,
  TierSettlementFields,
  type TypedTierSettlement,
  typedSettlementOf,
} from "./tier-settlement-fields"

interface TierFormProps {
  title: string
  tier?: AdminTier
  isSaving: boolean
  onSave: (body: TierBody) => Promise<unknown>
}

interface TypedTier {
  name: string
  rank: string
  is_default: boolean
  rates: string[]
  settlement: TypedTierSettlement
}

const HIGHEST_RANK = 10_000

/** A tier's name, rank and rate at every level the plan pays. */
export function TierForm({ title, tier, isSaving, onSave }: TierFormProps) {
  const { t } = useTranslation()
  const { data } = usePlan()
  const levels = ratedLevels(data?.plan.terms)
  const form = useForm<TypedTier>({ values: typedOf(tier, levels) })
  return (
    <DrawerForm
      title={title}
      description={t("distribution.tiers.formDescription")}
      form={form}
      isSaving={isSaving}
      onSubmit={async (typed) => {
        await onSave(bodyOf(typed, tier))
        toast.success(t("distribution.common.saved"))
      }}
    >
      <TextField
        control={form.control}
        name="name"
        label={t("distribution.fields.name")}
        rules={{ required: t("distribution.tiers.nameMissing") }}
      />
      {tier && (
        <WholeNumberField
          control={form.control}
          name="rank"
          label={t("distribution.fields.rank")}
          hint={t("distribution.tiers.rankHint")}
          min={1}
          max={HIGHEST_RANK}
        />
      )}
      {levels.map((level) => (
        <PercentField
          key={level}
          control={form.control}
          name={`rates.${level}`}
          label={
            level === 0
              ? t("distribution.tiers.sellerRate")
              : t("distribution.tiers.levelRate", { level })
          }
        />
      ))}
      <SwitchField
        control={form.control}
        name="is_default"
        label={t("distribution.tiers.default")}
        hint={t("distribution.tiers.defaultHint")}
      />
      {tier && <TierSettlementFields control={form.control} />}
    </DrawerForm>
  )
}

function typedOf(tier: AdminTier | undefined, levels: number[]): TypedTier {
  return {
    name: tier?.name ?? "",
    rank: String(tier?.rank ?? ""),
    is_default: tier?.is_default ?? false,
    rates: levels.map((level) => percentText(tier?.rates_ppm[level] ?? 0)),
    settlement: typedSettlementOf(tier?.settlement),
  }
}

/** Rates of levels that are not paid now stay as they are. */
function bodyOf(typed: TypedTier, tier: AdminTier | undefined): TierBody {
  const unpaid = tier?.rates_ppm.slice(typed.rates.length) ?? []
  const rates_ppm = [
    ...typed.rates.map((text) => parsePercent(text) ?? 0),
    ...unpaid,
  ]
  const isDefaultChanged = typed.is_default !== (tier?.is_default ?? false)
  return {
    name: typed.name,
    rates_ppm,
    ...(tier
      ? {
          rank: Number(typed.rank),
          settlement: settlementOf(typed.settlement),
        }
      : {}),
    ...(isDefaultChanged ? { is_default: typed.is_default } : {}),
  }
}
