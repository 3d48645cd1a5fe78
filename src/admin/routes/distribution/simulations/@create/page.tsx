import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { DrawerForm } from "../../../../components/drawer-form"
import { SelectField, TextField } from "../../../../components/field"
import {
  useDraftChoices,
  useRequestSimulation,
} from "../../../../hooks/api/simulations"
import { periodPresets } from "../../../../lib/simulated-period"
import { DayField } from "./day-field"
import { OWN_DAYS, periodOf, type SimulationValues } from "./simulation-values"

/** The current plan among the drafts that can be chosen. */
const CURRENT = "current"

/** Asks for a simulation; `?draft_id=` says of which draft. */
const SimulateDrawer = () => {
  const { t } = useTranslation()
  const [params] = useSearchParams()
  const request = useRequestSimulation()
  const { data } = useDraftChoices()
  const form = useForm<SimulationValues>({
    defaultValues: {
      plan: params.get("draft_id") ?? CURRENT,
      period: "90_days",
      first: null,
      last: null,
      name: "",
    },
  })
  const isOwnPeriod = form.watch("period") === OWN_DAYS
  const plans = [
    { value: CURRENT, label: t("distribution.simulations.currentPlan") },
    ...(data?.drafts ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ]
  const periods = [...periodPresets, OWN_DAYS].map((period) => ({
    value: period,
    label: t(`distribution.simulations.periods.${period}`),
  }))
  return (
    <DrawerForm
      title={t("distribution.simulations.create")}
      description={t("distribution.simulations.createDescription")}
      submitLabel={t("distribution.simulations.submit")}
      form={form}
      isSaving={request.isPending}
      onSubmit={async (values) => {
        const { from, until } = periodOf(values, new Date())
        const { simulation } = await request.mutateAsync({
          ...(values.plan === CURRENT
            ? { terms: {} }
            : { draft_id: values.plan }),
          from: from.toISOString(),
          until: until.toISOString(),
          name: values.name.trim() || undefined,
        })
        toast.success(t("distribution.simulations.requested"))
        return `/distribution/simulations/${simulation.id}`
      }}
    >
      <SelectField
        control={form.control}
        name="plan"
        label={t("distribution.simulations.plan")}
        hint={t("distribution.simulations.planHint")}
        options={plans}
      />
      <SelectField
        control={form.control}
        name="period"
        label={t("distribution.simulations.period")}
        hint={t("distribution.simulations.periodHint")}
        options={periods}
      />
      {isOwnPeriod && (
        <div className="grid grid-cols-2 gap-x-4">
          <DayField
            control={form.control}
            name="first"
            label={t("distribution.simulations.firstDay")}
          />
          <DayField
            control={form.control}
            name="last"
            label={t("distribution.simulations.lastDay")}
          />
        </div>
      )}
      <TextField
        control={form.control}
        name="name"
        label={t("distribution.fields.name")}
        optional
      />
    </DrawerForm>
  )
}

export default SimulateDrawer
