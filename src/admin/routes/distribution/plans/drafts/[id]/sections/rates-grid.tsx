import { Hint, Input, Table } from "@medusajs/ui"
import {
  Controller,
  useFormContext,
  useFormState,
  useWatch,
} from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminTier } from "../../../../../../../api/types"
import { EmptyRow } from "../../../../../../components/empty-row"
import { moveInGrid } from "../../../../../../lib/move-in-grid"
import { parsePercent } from "../../../../../../lib/percent"
import {
  gridLevels,
  type TypedPlan,
} from "../../../../../../lib/plan/typed-plan"

/** What each tier earns at each level, to be typed like a sheet. */
export function RatesGrid({ tiers }: { tiers: AdminTier[] }) {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedPlan>()
  const [mode, maxLevel] = useWatch({
    control,
    name: ["mode", "uplines.max_level"],
  })
  const levels = gridLevels(mode, maxLevel)
  if (tiers.length === 0) {
    return <EmptyRow text={t("distribution.tiers.empty")} />
  }
  return (
    <div className="flex flex-col gap-y-2 py-4">
      <div className="overflow-x-auto">
        <Table onKeyDown={moveInGrid}>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>
                {t("distribution.fields.tier")}
              </Table.HeaderCell>
              {levels.map((level) => (
                <Table.HeaderCell key={level} className="text-right">
                  <ColumnName level={level} mode={mode} />
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {tiers.map((tier) => (
              <Table.Row key={tier.id} className="hover:bg-ui-bg-base">
                <Table.Cell className="whitespace-nowrap">
                  {tier.name}
                </Table.Cell>
                {levels.map((level) => (
                  <Table.Cell key={level} className="py-1">
                    <RateCell tier={tier} level={level} />
                  </Table.Cell>
                ))}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
      <GridHint />
    </div>
  )
}

function ColumnName({
  level,
  mode,
}: {
  level: number
  mode: TypedPlan["mode"]
}) {
  const { t } = useTranslation()
  if (mode === "differential") {
    return <>{t("distribution.plans.pays.tierRate")}</>
  }
  return (
    <>
      {level === 0
        ? t("distribution.common.seller")
        : t("distribution.common.level", { level })}
    </>
  )
}

function RateCell({ tier, level }: { tier: AdminTier; level: number }) {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedPlan>()
  return (
    <Controller
      control={control}
      name={`rates.${tier.id}.${level}`}
      rules={{
        validate: (text) =>
          parsePercent(text) !== null || t("distribution.common.notPercent"),
      }}
      render={({ field, fieldState: { error } }) => (
        <span className="ml-auto flex w-24 items-center gap-x-1">
          <Input
            {...field}
            size="small"
            inputMode="decimal"
            autoComplete="off"
            onFocus={(event) => event.target.select()}
            aria-label={t("distribution.plans.pays.cell", {
              tier: tier.name,
              level,
            })}
            aria-invalid={Boolean(error)}
            className="text-right tabular-nums"
          />
          <span className="text-ui-fg-muted txt-compact-small">%</span>
        </span>
      )}
    />
  )
}

function GridHint() {
  const { t } = useTranslation()
  const { errors } = useFormState<TypedPlan>({ name: "rates" })
  return errors.rates ? (
    <Hint variant="error" className="px-6">
      {t("distribution.common.notPercent")}
    </Hint>
  ) : (
    <Hint className="px-6">{t("distribution.plans.pays.gridHint")}</Hint>
  )
}
