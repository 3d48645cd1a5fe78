import { Text } from "@medusajs/ui"
import { useFormContext, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminPlanDraft } from "../../../../../../../api/types"
import { ChoiceField } from "../../../../../../components/choice-field"
import { DateField } from "../../../../../../components/date-field"
import { TextAreaField } from "../../../../../../components/field"
import { ChangeList } from "../../../../../../components/plan/change-list"
import { ProblemAlerts } from "../problems"

export interface TypedPublish {
  when: "now" | "later"
  date: Date | null
  note: string
}

/** What is wrong, what changes, from when, and why. */
export function PublishFields({ draft }: { draft: AdminPlanDraft }) {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedPublish>()
  const when = useWatch({ control, name: "when" })
  return (
    <>
      {draft.problems.length > 0 && (
        <div className="flex flex-col gap-y-2">
          <ProblemAlerts problems={draft.problems} />
        </div>
      )}
      <div className="flex flex-col gap-y-2">
        <Text size="small" leading="compact" weight="plus">
          {t("distribution.plans.publish.changes")}
        </Text>
        <ChangeList changes={draft.changes} />
      </div>
      <ChoiceField
        control={control}
        name="when"
        label={t("distribution.plans.publish.when")}
        choices={(["now", "later"] as const).map((value) => ({
          value,
          label: t(`distribution.plans.publish.whens.${value}.label`),
          description: t(
            `distribution.plans.publish.whens.${value}.description`
          ),
        }))}
      />
      {when === "later" && (
        <DateField
          control={control}
          name="date"
          label={t("distribution.plans.publish.date")}
          validate={(date) =>
            (date !== null && date > new Date()) ||
            t("distribution.plans.publish.dateMissing")
          }
        />
      )}
      <TextAreaField
        control={control}
        name="note"
        label={t("distribution.terms.note")}
        hint={t("distribution.terms.noteHint")}
        optional
      />
    </>
  )
}
