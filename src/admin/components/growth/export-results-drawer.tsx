import { type Control, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { type ResultsAsked, useExportResults } from "../../hooks/api/growth"
import { useTiers } from "../../hooks/api/programme"
import { isoDay } from "../../lib/growth/months"
import { ANY_TIER } from "../../lib/growth/typed-criteria"
import { DateField } from "../date-field"
import { DrawerForm } from "../drawer-form"
import { SelectField } from "../field"

const rows = ["whole", "month", "day"] as const

interface TypedExport {
  from: Date | null
  to: Date | null
  by: (typeof rows)[number]
  tier_id: string
}

interface ExportResultsDrawerProps {
  /** Whose results; everybody's, when left out. */
  distributor?: { id: string; name: string }
  from: Date
  by: TypedExport["by"]
}

/** Downloads results between two days. */
export function ExportResultsDrawer({
  distributor,
  from,
  by,
}: ExportResultsDrawerProps) {
  const { t } = useTranslation()
  const exporting = useExportResults()
  const form = useForm<TypedExport>({
    defaultValues: { from, to: new Date(), by, tier_id: ANY_TIER },
  })
  const { control } = form
  const isDay = (day: Date | null) =>
    day !== null || t("distribution.simulations.dayMissing")
  return (
    <DrawerForm
      title={t("distribution.growth.export.label")}
      description={
        distributor
          ? t("distribution.growth.export.descriptionOfOne", distributor)
          : t("distribution.growth.export.description")
      }
      form={form}
      isSaving={exporting.isPending}
      submitLabel={t("distribution.contests.export")}
      onSubmit={(typed) => exporting.mutateAsync(askedOf(typed, distributor))}
    >
      <DateField
        control={control}
        name="from"
        label={t("distribution.simulations.firstDay")}
        granularity="day"
        validate={isDay}
      />
      <DateField
        control={control}
        name="to"
        label={t("distribution.simulations.lastDay")}
        granularity="day"
        validate={(day, typed) =>
          day && typed.from && isoDay(day) < isoDay(typed.from)
            ? t("distribution.simulations.dayBeforeFirst")
            : isDay(day)
        }
      />
      <SelectField
        control={control}
        name="by"
        label={t("distribution.growth.export.by")}
        options={rows.map((value) => ({
          value,
          label: t(`distribution.growth.export.rows.${value}`),
        }))}
      />
      {!distributor && <TierField control={control} />}
    </DrawerForm>
  )
}

function TierField({ control }: { control: Control<TypedExport> }) {
  const { t } = useTranslation()
  const { data } = useTiers()
  return (
    <SelectField
      control={control}
      name="tier_id"
      label={t("distribution.fields.tier")}
      options={[
        { value: ANY_TIER, label: t("distribution.growth.fields.anyTier") },
        ...(data?.tiers ?? []).map(({ id, name }) => ({
          value: id,
          label: name,
        })),
      ]}
    />
  )
}

/** The form lets no day be missing. */
function askedOf(
  { from, to, by, tier_id }: TypedExport,
  distributor: ExportResultsDrawerProps["distributor"]
): ResultsAsked {
  return {
    from: isoDay(from!),
    to: isoDay(to!),
    by: by === "whole" ? undefined : by,
    distributor_id: distributor?.id,
    tier_id: tier_id === ANY_TIER ? undefined : tier_id,
  }
}
