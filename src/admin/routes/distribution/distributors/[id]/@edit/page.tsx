import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { DrawerForm } from "../../../../../components/drawer-form"
import { SwitchField, TextField } from "../../../../../components/field"
import {
  useChangeDistributor,
  useDistributor,
} from "../../../../../hooks/api/distributors"

/** Changes a distributor's display name, code and whether shoppers see its name. */
const EditDistributorDrawer = () => {
  const { t } = useTranslation()
  const { id = "" } = useParams()
  const { data } = useDistributor(id)
  const change = useChangeDistributor(id)
  const form = useForm({
    values: {
      display_name: data?.distributor.display_name ?? "",
      code: data?.distributor.code ?? "",
      is_public: data?.distributor.is_public ?? false,
    },
  })
  return (
    <DrawerForm
      title={t("distribution.verbs.edit.title")}
      form={form}
      isSaving={change.isPending}
      onSubmit={async ({ display_name, code, is_public }) => {
        await change.mutateAsync({
          body: {
            display_name: display_name.trim() || null,
            is_public,
            ...(code === data?.distributor.code ? {} : { code }),
          },
        })
        toast.success(t("distribution.common.saved"))
      }}
    >
      <TextField
        control={form.control}
        name="display_name"
        label={t("distribution.fields.displayName")}
        hint={t("distribution.enrol.displayNameHint")}
        optional
      />
      <TextField
        control={form.control}
        name="code"
        label={t("distribution.fields.code")}
        hint={t("distribution.distributor.codeHint")}
        rules={{ required: t("distribution.distributor.codeMissing") }}
      />
      <SwitchField
        control={form.control}
        name="is_public"
        label={t("distribution.fields.public")}
        hint={t("distribution.distributor.publicHint")}
      />
    </DrawerForm>
  )
}

export default EditDistributorDrawer
