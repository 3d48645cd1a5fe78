import { Combobox, Form } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { type Control, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminSettlementSettings } from "../../../../../api/types"
import { cycles } from "../../../../../modules/distribution/domain/settlement/terms"
import { AmountsField } from "../../../../components/amounts-field"
import { DrawerForm } from "../../../../components/drawer-form"
import {
  SelectField,
  SwitchField,
  WholeNumberField,
} from "../../../../components/field"
import {
  type SettlementSettingsChange,
  useSettlementSettings,
  useUpdateSettlementSettings,
} from "../../../../hooks/api/settlement"
import { majorAmountsOf, typedAmounts } from "../../../../lib/typed-amounts"

const MOST_DAYS = 365

const SettlementSettingsDrawer = () => {
  const { data } = useSettlementSettings()
  return data ? <SettingsForm settings={data.settings} /> : null
}

export default SettlementSettingsDrawer

type Typed = ReturnType<typeof typedOf>

function SettingsForm({ settings }: { settings: AdminSettlementSettings }) {
  const { t } = useTranslation()
  const update = useUpdateSettlementSettings()
  const form = useForm<Typed>({ defaultValues: typedOf(settings) })
  const { control } = form
  return (
    <DrawerForm
      title={t("distribution.settlement.settings.edit")}
      description={t("distribution.settlement.settings.description")}
      form={form}
      isSaving={update.isPending}
      onSubmit={async (typed) => {
        await update.mutateAsync(changeOf(typed))
        toast.success(t("distribution.common.saved"))
      }}
    >
      <SelectField
        control={control}
        name="cycle"
        label={t("distribution.settlement.settings.cycle")}
        hint={t("distribution.settlement.settings.cycleHint")}
        options={cycles.map((value) => ({
          value,
          label: t(`distribution.settlement.cycles.${value}`),
        }))}
      />
      <TimeZoneField control={control} />
      {(["netDays", "reviewDays", "coolingOff"] as const).map((name) => (
        <WholeNumberField
          key={name}
          control={control}
          name={name}
          label={t(`distribution.settlement.settings.${name}`)}
          hint={t(`distribution.settlement.settings.${name}Hint`)}
          min={0}
          max={MOST_DAYS}
        />
      ))}
      {(["autoIssue", "autoApprove"] as const).map((name) => (
        <SwitchField
          key={name}
          control={control}
          name={name}
          label={t(`distribution.settlement.settings.${name}`)}
          hint={t(`distribution.settlement.settings.${name}Hint`)}
        />
      ))}
      {(["minimums", "fees", "secondApproval"] as const).map((name) => (
        <AmountsField
          key={name}
          control={control}
          name={name}
          label={t(`distribution.settlement.settings.${name}`)}
          hint={t(`distribution.settlement.settings.${name}Hint`)}
        />
      ))}
    </DrawerForm>
  )
}

/** What the browser knows, and what is set. */
function TimeZoneField({ control }: { control: Control<Typed> }) {
  const { t } = useTranslation()
  return (
    <Form.Field
      control={control}
      name="timeZone"
      render={({ field }) => (
        <Form.Item>
          <Form.Label>
            {t("distribution.settlement.settings.timeZone")}
          </Form.Label>
          <Form.Control>
            <Combobox
              ref={field.ref}
              value={field.value}
              onChange={(zone) => zone && field.onChange(zone)}
              options={timeZonesWith(field.value)}
            />
          </Form.Control>
          <Form.Hint>
            {t("distribution.settlement.settings.timeZoneHint")}
          </Form.Hint>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

function timeZonesWith(chosen: string) {
  const known = ["UTC", ...Intl.supportedValuesOf("timeZone")]
  return [...new Set([chosen, ...known])].map((zone) => ({
    value: zone,
    label: zone,
  }))
}

function typedOf(settings: AdminSettlementSettings) {
  return {
    cycle: settings.cycle,
    timeZone: settings.time_zone,
    netDays: String(settings.net_days),
    reviewDays: String(settings.review_days),
    coolingOff: String(settings.cooling_off_days),
    autoIssue: settings.auto_issue,
    autoApprove: settings.auto_approve,
    minimums: typedAmounts(settings.minimums),
    fees: typedAmounts(settings.fees),
    secondApproval: typedAmounts(settings.second_approval_above),
  }
}

function changeOf(typed: Typed): SettlementSettingsChange {
  return {
    cycle: typed.cycle,
    time_zone: typed.timeZone,
    net_days: Number(typed.netDays),
    review_days: Number(typed.reviewDays),
    cooling_off_days: Number(typed.coolingOff),
    auto_issue: typed.autoIssue,
    auto_approve: typed.autoApprove,
    minimums: majorAmountsOf(typed.minimums),
    fees: majorAmountsOf(typed.fees),
    second_approval_above: majorAmountsOf(typed.secondApproval),
  }
}
