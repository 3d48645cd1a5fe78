import { Heading } from "@medusajs/ui"
import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminTierSettlement } from "../../../../api/types"
import {
  type Cycle,
  cycles,
} from "../../../../modules/distribution/domain/settlement/terms"
import { AmountsField } from "../../../components/amounts-field"
import { OptionalNumberField, SelectField } from "../../../components/field"
import type { TypedAmounts } from "../../../lib/amount"
import { majorAmountsOf, typedAmounts } from "../../../lib/typed-amounts"

/** The choice of the programme's own cycle. */
const AS_PROGRAMME = "programme"

const MOST_DAYS = 365

export interface TypedTierSettlement {
  cycle: Cycle | typeof AS_PROGRAMME
  netDays: string
  minimums: TypedAmounts
}

/** What a tier settles otherwise than the programme. */
export function TierSettlementFields<
  T extends { settlement: TypedTierSettlement },
>({ control }: { control: Control<T> }) {
  const { t } = useTranslation()
  const own = control as unknown as Control<{ settlement: TypedTierSettlement }>
  return (
    <section
      className="border-ui-border-base flex flex-col gap-y-6 border-t pt-6"
      aria-label={t("distribution.settlement.tier.title")}
    >
      <Heading level="h3">{t("distribution.settlement.tier.title")}</Heading>
      <SelectField
        control={own}
        name="settlement.cycle"
        label={t("distribution.settlement.tier.cycle")}
        options={[
          {
            value: AS_PROGRAMME,
            label: t("distribution.settlement.tier.asProgramme"),
          },
          ...cycles.map((value) => ({
            value,
            label: t(`distribution.settlement.cycles.${value}`),
          })),
        ]}
      />
      <OptionalNumberField
        control={own}
        name="settlement.netDays"
        label={t("distribution.settlement.tier.netDays")}
        hint={t("distribution.settlement.tier.netDaysHint")}
        min={0}
        max={MOST_DAYS}
      />
      <AmountsField
        control={own}
        name="settlement.minimums"
        label={t("distribution.settlement.tier.minimums")}
        hint={t("distribution.settlement.tier.minimumsHint")}
      />
    </section>
  )
}

export function typedSettlementOf(
  settlement: AdminTierSettlement | null | undefined
): TypedTierSettlement {
  return {
    cycle: settlement?.cycle ?? AS_PROGRAMME,
    netDays: String(settlement?.net_days ?? ""),
    minimums: typedAmounts(settlement?.minimums),
  }
}

/** Null where it settles as the programme does in everything. */
export function settlementOf({
  cycle,
  netDays,
  minimums,
}: TypedTierSettlement): AdminTierSettlement | null {
  const amounts = majorAmountsOf(minimums)
  const settlement: AdminTierSettlement = {
    ...(cycle === AS_PROGRAMME ? {} : { cycle }),
    ...(netDays.trim() === "" ? {} : { net_days: Number(netDays) }),
    ...(Object.keys(amounts).length === 0 ? {} : { minimums: amounts }),
  }
  return Object.keys(settlement).length === 0 ? null : settlement
}
