import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { DrawerForm } from "../../../../../../components/drawer-form"
import { TextAreaField } from "../../../../../../components/field"
import {
  useStatement,
  useVoidStatement,
} from "../../../../../../hooks/api/statements"

/** Takes a statement back, with the reason. */
const VoidDrawer = () => {
  const { t } = useTranslation()
  const { id = "" } = useParams()
  const { data } = useStatement(id)
  const undo = useVoidStatement(id)
  const form = useForm({ defaultValues: { reason: "" } })
  const number = data?.statement.number ?? ""
  return (
    <DrawerForm
      title={t("distribution.statements.void.title", { number })}
      description={t("distribution.statements.void.description")}
      submitLabel={t("distribution.statements.void.label")}
      isDangerous
      form={form}
      isSaving={undo.isPending}
      onSubmit={async ({ reason }) => {
        await undo.mutateAsync({ reason })
        toast.success(t("distribution.statements.void.done", { number }))
      }}
    >
      <TextAreaField
        control={form.control}
        name="reason"
        label={t("distribution.fields.reason")}
        rules={{
          validate: (text) =>
            text.trim() !== "" ||
            t("distribution.statements.adjust.reasonMissing"),
        }}
      />
    </DrawerForm>
  )
}

export default VoidDrawer
