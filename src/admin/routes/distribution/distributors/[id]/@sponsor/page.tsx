import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { DistributorSelect } from "../../../../../components/distributor-select"
import { DrawerForm } from "../../../../../components/drawer-form"
import { Field } from "../../../../../components/field"
import {
  useChangeDistributor,
  useDistributor,
} from "../../../../../hooks/api/distributors"

/** Moves a distributor, with everybody below it, under another sponsor. */
const ChangeSponsorDrawer = () => {
  const { t } = useTranslation()
  const { id = "" } = useParams()
  const { data } = useDistributor(id)
  const change = useChangeDistributor(id)
  const form = useForm({
    values: { sponsor_id: data?.distributor.sponsor_id ?? "" },
  })
  return (
    <DrawerForm
      title={t("distribution.verbs.sponsor.title")}
      description={t("distribution.verbs.sponsor.description")}
      form={form}
      isSaving={change.isPending}
      onSubmit={async ({ sponsor_id }) => {
        await change.mutateAsync({
          verb: "sponsor",
          body: { sponsor_id: sponsor_id || null },
        })
        toast.success(t("distribution.common.saved"))
      }}
    >
      <Field
        control={form.control}
        name="sponsor_id"
        label={t("distribution.fields.sponsor")}
        hint={t("distribution.distributor.sponsorHint")}
        optional
        render={(field) => <DistributorSelect {...field} except={id} />}
      />
    </DrawerForm>
  )
}

export default ChangeSponsorDrawer
