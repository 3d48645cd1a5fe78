import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { DrawerForm } from "../../../../components/drawer-form"
import { TextAreaField } from "../../../../components/field"
import { useUndoTierEvaluation } from "../../../../hooks/api/growth"

/** Takes the evaluation that `?evaluation=` names back, with a reason. */
const UndoEvaluationDrawer = () => {
  const { t } = useTranslation()
  const [params] = useSearchParams()
  const undo = useUndoTierEvaluation(params.get("evaluation") ?? "")
  const form = useForm({ defaultValues: { reason: "" } })
  return (
    <DrawerForm
      title={t("distribution.growth.undo.title")}
      description={t("distribution.growth.undo.description")}
      form={form}
      isSaving={undo.isPending}
      submitLabel={t("distribution.growth.undo.label")}
      isDangerous
      onSubmit={async (body) => {
        const { restored_count, left_alone_count } =
          await undo.mutateAsync(body)
        toast.success(
          t("distribution.growth.undo.done", { count: restored_count }),
          left_alone_count > 0
            ? {
                description: t("distribution.growth.undo.leftAlone", {
                  count: left_alone_count,
                }),
              }
            : {}
        )
      }}
    >
      <TextAreaField
        control={form.control}
        name="reason"
        label={t("distribution.fields.reason")}
        rules={{ required: t("distribution.growth.undo.missing") }}
      />
    </DrawerForm>
  )
}

export default UndoEvaluationDrawer
