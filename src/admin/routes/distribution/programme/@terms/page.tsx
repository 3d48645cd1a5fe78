import { toast, usePrompt } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminPlanTerms } from "../../../../../api/types"
import { DrawerForm } from "../../../../components/drawer-form"
import {
  PercentField,
  SelectField,
  TextAreaField,
  WholeNumberField,
} from "../../../../components/field"
import { isContested, LegalRisk } from "../../../../components/legal-risk"
import { usePlan, usePublishPlan } from "../../../../hooks/api/programme"
import { parsePercent, percentText } from "../../../../lib/percent"

const MAX_LEVEL = 20
const MAX_DAYS = 3650

/** Publishes new terms; orders that came before keep theirs. */
const TermsDrawer = () => {
  const { data } = usePlan()
  return data ? (
    <TermsForm terms={data.plan.terms} version={data.plan.version} />
  ) : null
}

export default TermsDrawer

interface TermsFormProps {
  terms: AdminPlanTerms
  version: number
}

function TermsForm({ terms, version }: TermsFormProps) {
  const { t } = useTranslation()
  const prompt = usePrompt()
  const publish = usePublishPlan()
  const form = useForm({ values: typedOf(terms) })
  const { control } = form
  const choices = <T extends string>(group: string, values: readonly T[]) =>
    values.map((value) => ({
      value,
      label: t(`distribution.terms.${group}.${value}`),
    }))
  return (
    <DrawerForm
      title={t("distribution.terms.edit")}
      description={t("distribution.terms.editDescription")}
      submitLabel={t("distribution.terms.publish")}
      form={form}
      isSaving={publish.isPending}
      onSubmit={async (typed) => {
        const isSure = await prompt({
          variant: "confirmation",
          title: t("distribution.terms.confirm.title", {
            version: version + 1,
          }),
          description: t("distribution.terms.confirm.description"),
          confirmText: t("distribution.terms.publish"),
          cancelText: t("distribution.common.cancel"),
        })
        if (!isSure) {
          return false
        }
        await publish.mutateAsync(bodyOf(typed, terms))
        toast.success(t("distribution.common.saved"))
        return true
      }}
    >
      <WholeNumberField
        control={control}
        name="max_level"
        label={t("distribution.terms.maxLevel")}
        hint={t("distribution.terms.maxLevelHint")}
        min={0}
        max={MAX_LEVEL}
      />
      {isContested(Number(form.watch("max_level"))) && <LegalRisk />}
      <PercentField
        control={control}
        name="cap"
        label={t("distribution.terms.cap")}
        hint={t("distribution.terms.capHint")}
      />
      <WholeNumberField
        control={control}
        name="hold_days"
        label={t("distribution.terms.holdDays")}
        hint={t("distribution.terms.holdHint")}
        min={0}
        max={MAX_DAYS}
      />
      <SelectField
        control={control}
        name="hold_from"
        label={t("distribution.terms.holdFrom")}
        options={choices("from", [
          "paid",
          "fulfilled",
          "delivered",
          "completed",
        ])}
      />
      <SelectField
        control={control}
        name="own_purchase"
        label={t("distribution.terms.ownPurchase")}
        options={choices("ownPurchases", ["earn", "upline_only", "nothing"])}
      />
      <SelectField
        control={control}
        name="inactive_upline"
        label={t("distribution.terms.inactiveUpline")}
        options={choices("inactiveUplines", ["skip", "compress"])}
      />
      <SelectField
        control={control}
        name="refund_without_return"
        label={t("distribution.terms.refund")}
        options={choices("refunds", ["pro_rata", "ignore"])}
      />
      <TextAreaField
        control={control}
        name="note"
        label={t("distribution.terms.note")}
        hint={t("distribution.terms.noteHint")}
        optional
      />
    </DrawerForm>
  )
}

function typedOf(terms: AdminPlanTerms) {
  return {
    max_level: String(terms.uplines.max_level),
    cap: percentText(terms.caps.total_ppm),
    hold_days: String(terms.hold.days),
    hold_from: terms.hold.from,
    own_purchase: terms.own_purchase,
    inactive_upline: terms.uplines.unqualified,
    refund_without_return: terms.refund_without_return,
    note: "",
  }
}

function bodyOf(typed: ReturnType<typeof typedOf>, terms: AdminPlanTerms) {
  return {
    uplines: {
      ...terms.uplines,
      max_level: Number(typed.max_level),
      unqualified: typed.inactive_upline,
    },
    caps: { ...terms.caps, total_ppm: parsePercent(typed.cap) ?? 0 },
    hold: { days: Number(typed.hold_days), from: typed.hold_from },
    own_purchase: typed.own_purchase,
    refund_without_return: typed.refund_without_return,
    note: typed.note.trim() || undefined,
  }
}
