import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import type { PrizeStep } from "../../../../../modules/distribution/domain/growth/award"
import { DrawerForm } from "../../../../components/drawer-form"
import { TextAreaField } from "../../../../components/field"
import { useMarkPrize } from "../../../../hooks/api/awards"

/** Says that the prize of `?award=` was sent or received, as `?step=` has it. */
const MarkPrizeDrawer = () => {
  const { t } = useTranslation()
  const [params] = useSearchParams()
  const step = (params.get("step") ?? "sent") as PrizeStep
  const mark = useMarkPrize(params.get("award") ?? "")
  const form = useForm({ defaultValues: { note: "" } })
  return (
    <DrawerForm
      title={t(`distribution.awards.mark.${step}`)}
      description={t("distribution.awards.mark.hint")}
      form={form}
      isSaving={mark.isPending}
      submitLabel={t(`distribution.awards.mark.${step}`)}
      onSubmit={async ({ note }) => {
        await mark.mutateAsync({ step, note: note.trim() || null })
        toast.success(t("distribution.common.saved"))
      }}
    >
      <TextAreaField
        control={form.control}
        name="note"
        label={t("distribution.awards.mark.note")}
        optional
      />
    </DrawerForm>
  )
}

export default MarkPrizeDrawer
