import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useNavigate, useSearchParams } from "react-router-dom"
import { DrawerForm } from "../../../../components/drawer-form"
import { SelectField, TextField } from "../../../../components/field"
import {
  useCreateDraft,
  usePlan,
  usePlanVersions,
} from "../../../../hooks/api/plans"

const OFFERED = 50

/** Begins a draft from the plan in force, or from the version that `?from=` names. */
const CreateDraftDrawer = () => {
  const [params] = useSearchParams()
  const current = usePlan()
  const from = params.get("from") ?? current.data?.plan.id
  return from ? <CreateDraftForm from={from} /> : null
}

export default CreateDraftDrawer

function CreateDraftForm({ from }: { from: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const create = useCreateDraft()
  const { data } = usePlanVersions({ limit: OFFERED })
  const form = useForm({ defaultValues: { name: "", from_plan_id: from } })
  return (
    <DrawerForm
      title={t("distribution.plans.drafts.create")}
      description={t("distribution.plans.drafts.createDescription")}
      submitLabel={t("distribution.plans.drafts.begin")}
      form={form}
      isSaving={create.isPending}
      onSubmit={async (typed) => {
        const { draft } = await create.mutateAsync(typed)
        // The drawer's own way back would cover the draft again.
        navigate(`/distribution/plans/drafts/${draft.id}`, {
          state: { isSubmitSuccessful: true },
        })
        return false
      }}
    >
      <TextField
        control={form.control}
        name="name"
        label={t("distribution.plans.drafts.name")}
        hint={t("distribution.plans.drafts.nameHint")}
        rules={{ required: t("distribution.plans.drafts.nameMissing") }}
      />
      <SelectField
        control={form.control}
        name="from_plan_id"
        label={t("distribution.plans.drafts.from")}
        options={(data?.plans ?? []).map(({ id, version, status }) => ({
          value: id,
          label: t("distribution.plans.drafts.fromVersion", {
            version,
            status: t(`distribution.plans.status.${status}`),
          }),
        }))}
      />
    </DrawerForm>
  )
}
