import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import type { AdminSettings } from "../../../../api/types"
import { EditLink } from "../../../components/edit-link"
import { Section } from "../../../components/section"
import { useSettings } from "../../../hooks/api/programme"

/** How customers are bound to distributors and distributors enrolled. */
export function SettingsSection() {
  const { t } = useTranslation()
  const { data, isPending, isError } = useSettings()
  return (
    <Section
      title={t("distribution.settings.title")}
      aside={<EditLink to="settings" />}
      isLoading={isPending}
      isUnreadable={isError && !data}
    >
      {data && <SettingsRows settings={data.settings} />}
    </Section>
  )
}

function SettingsRows({ settings }: { settings: AdminSettings }) {
  const { t } = useTranslation()
  const days = (count: number) => t("distribution.common.days", { count })
  return (
    <>
      <SectionRow
        title={t("distribution.settings.window")}
        value={days(settings.referral_window_days)}
      />
      <SectionRow
        title={t("distribution.settings.bond")}
        value={
          settings.bond_mode === "days"
            ? days(settings.bond_days)
            : t(`distribution.settings.bonds.${settings.bond_mode}`)
        }
      />
      <SectionRow
        title={t("distribution.settings.enrolment")}
        value={t(`distribution.settings.enrolments.${settings.enrolment}`)}
      />
      <SectionRow
        title={t("distribution.settings.maxDepth")}
        value={String(settings.max_depth)}
      />
    </>
  )
}
