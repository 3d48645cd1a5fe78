import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Navigate, useParams, useSearchParams } from "react-router-dom"
import { DrawerForm } from "../../../../../components/drawer-form"
import { TextAreaField } from "../../../../../components/field"
import {
  useChangeDistributor,
  useDistributor,
} from "../../../../../hooks/api/distributors"
import { distributorName } from "../../../../../lib/distributor-name"

const verbs = ["reject", "suspend", "terminate"]

/** Takes a distributor's rights away, with a reason it can be told. */
const StatusDrawer = () => {
  const { id = "" } = useParams()
  const [params] = useSearchParams()
  const verb = params.get("verb") ?? ""
  return verbs.includes(verb) ? (
    <ReasonForm id={id} verb={verb} />
  ) : (
    <Navigate to=".." replace />
  )
}

export default StatusDrawer

function ReasonForm({ id, verb }: { id: string; verb: string }) {
  const { t } = useTranslation()
  const { data } = useDistributor(id)
  const change = useChangeDistributor(id)
  const form = useForm({ defaultValues: { reason: "" } })
  const name = data ? distributorName(data.distributor) : ""
  return (
    <DrawerForm
      title={t(`distribution.verbs.${verb}.title`, { name })}
      description={t(`distribution.verbs.${verb}.description`)}
      submitLabel={t(`distribution.verbs.${verb}.label`)}
      isDangerous
      form={form}
      isSaving={change.isPending}
      onSubmit={async ({ reason }) => {
        await change.mutateAsync({
          verb,
          body: { reason: reason.trim() || null },
        })
        toast.success(t(`distribution.verbs.${verb}.done`, { name }))
      }}
    >
      <TextAreaField
        control={form.control}
        name="reason"
        label={t("distribution.fields.reason")}
        hint={t("distribution.distributor.reasonHint")}
        optional
      />
    </DrawerForm>
  )
}
