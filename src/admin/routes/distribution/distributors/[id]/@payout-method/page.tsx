import { toast } from "@medusajs/ui"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import type { PayoutProvider } from "../../../../../../api/types"
import { DrawerForm } from "../../../../../components/drawer-form"
import {
  SelectField,
  SwitchField,
  TextField,
} from "../../../../../components/field"
import {
  usePayoutProviders,
  useSavePayoutMethod,
} from "../../../../../hooks/api/payout-methods"
import { kindOf, useMethodLabel } from "../../../../../hooks/use-method-label"
import { useWords } from "../../../../../hooks/use-words"

/** A provider and a kind of its, as one choice of a form; neither has a space in its name. */
const choiceOf = (provider_id: string, kind: string) => `${provider_id} ${kind}`

function chosenFrom(choice: string) {
  const [provider_id = "", kind = ""] = choice.split(" ")
  return { provider_id, kind }
}

interface MethodValues {
  choice: string
  /** Of every kind, by `<choice>`, so that what was typed stays when another is looked at. */
  details: Record<string, Record<string, string>>
  is_default: boolean
}

/** Adds what a distributor is paid to, by a form that its provider describes. */
const AddPayoutMethodDrawer = () => {
  const { data } = usePayoutProviders()
  return data ? <MethodForm providers={data.payout_providers} /> : null
}

export default AddPayoutMethodDrawer

function MethodForm({ providers }: { providers: PayoutProvider[] }) {
  const { t } = useTranslation()
  const { id = "" } = useParams()
  const save = useSavePayoutMethod(id)
  const labelOf = useMethodLabel()
  const wordsOf = useWords()
  const offered = providers.flatMap(({ id: provider_id, kinds }) =>
    kinds.map(({ kind }) => ({ provider_id, kind }))
  )
  const [first] = offered
  const form = useForm<MethodValues>({
    defaultValues: {
      choice: first ? choiceOf(first.provider_id, first.kind) : "",
      details: {},
      is_default: true,
    },
  })
  const choice = useWatch({ control: form.control, name: "choice" })
  const chosen = kindOf(providers, chosenFrom(choice))
  return (
    <DrawerForm
      title={t("distribution.methods.add.title")}
      description={t("distribution.methods.add.description")}
      form={form}
      isSaving={save.isPending}
      submitLabel={t("distribution.methods.add.label")}
      onSubmit={async ({ details, is_default }) => {
        await save.mutateAsync({
          ...chosenFrom(choice),
          details: details[choice] ?? {},
          is_default,
        })
        toast.success(t("distribution.methods.add.done"))
      }}
    >
      <SelectField
        control={form.control}
        name="choice"
        label={t("distribution.methods.kind")}
        options={offered.map((one) => ({
          value: choiceOf(one.provider_id, one.kind),
          label: labelOf(one),
        }))}
      />
      {chosen?.fields.map(({ name, labels, is_required }) => (
        <TextField
          key={`${choice} ${name}`}
          control={form.control}
          name={`details.${choice}.${name}`}
          label={wordsOf(labels)}
          optional={!is_required}
          rules={{
            validate: (typed) =>
              !is_required ||
              String(typed ?? "").trim() !== "" ||
              t("distribution.methods.add.missing"),
          }}
        />
      ))}
      <SwitchField
        control={form.control}
        name="is_default"
        label={t("distribution.methods.add.default")}
        hint={t("distribution.methods.add.defaultHint")}
      />
    </DrawerForm>
  )
}
