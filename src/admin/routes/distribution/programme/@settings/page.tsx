import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminSettings } from "../../../../../api/types"
import { DrawerForm } from "../../../../components/drawer-form"
import { SelectField, WholeNumberField } from "../../../../components/field"
import { useSettings, useUpdateSettings } from "../../../../hooks/api/programme"

const MAX_DAYS = 3650
const MAX_DEPTH = 100

const SettingsDrawer = () => {
  const { data } = useSettings()
  return data ? <SettingsForm settings={data.settings} /> : null
}

export default SettingsDrawer

function SettingsForm({ settings }: { settings: AdminSettings }) {
  const { t } = useTranslation()
  const update = useUpdateSettings()
  const form = useForm({
    values: {
      referral_window_days: String(settings.referral_window_days),
      bond_mode: settings.bond_mode,
      bond_days: String(settings.bond_days),
      max_depth: String(settings.max_depth),
      enrolment: settings.enrolment,
    },
  })
  const { control } = form
  const choices = (group: string, values: string[]) =>
    values.map((value) => ({
      value,
      label: t(`distribution.settings.${group}.${value}`),
    }))
  return (
    <DrawerForm
      title={t("distribution.settings.edit")}
      form={form}
      isSaving={update.isPending}
      onSubmit={async (typed) => {
        await update.mutateAsync({
          ...typed,
          referral_window_days: Number(typed.referral_window_days),
          bond_days: Number(typed.bond_days),
          max_depth: Number(typed.max_depth),
        })
        toast.success(t("distribution.common.saved"))
      }}
    >
      <WholeNumberField
        control={control}
        name="referral_window_days"
        label={t("distribution.settings.windowDays")}
        hint={t("distribution.settings.windowHint")}
        min={1}
        max={MAX_DAYS}
      />
      <SelectField
        control={control}
        name="bond_mode"
        label={t("distribution.settings.bond")}
        hint={t("distribution.settings.bondHint")}
        options={choices("bonds", ["permanent", "days", "last_click"])}
      />
      {form.watch("bond_mode") === "days" && (
        <WholeNumberField
          control={control}
          name="bond_days"
          label={t("distribution.settings.bondDays")}
          min={1}
          max={MAX_DAYS}
        />
      )}
      <SelectField
        control={control}
        name="enrolment"
        label={t("distribution.settings.enrolment")}
        hint={t("distribution.settings.enrolmentHint")}
        options={choices("enrolments", ["review", "auto"])}
      />
      <WholeNumberField
        control={control}
        name="max_depth"
        label={t("distribution.settings.maxDepth")}
        hint={t("distribution.settings.maxDepthHint")}
        min={1}
        max={MAX_DEPTH}
      />
    </DrawerForm>
  )
}
