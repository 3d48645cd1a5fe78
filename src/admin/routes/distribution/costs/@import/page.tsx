import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminCostImportResponse } from "../../../../../api/types"
import { DrawerForm } from "../../../../components/drawer-form"
import { TextAreaField } from "../../../../components/field"
import { useImportCosts } from "../../../../hooks/api/costs"
import { ChooseFile } from "./choose-file"
import { ImportPreview } from "./import-preview"

interface Checked {
  csv: string
  result: AdminCostImportResponse
}

/** Sets the costs that a file lists: first what it would change is shown, then it is confirmed. */
const ImportCostsDrawer = () => {
  const { t } = useTranslation()
  const send = useImportCosts()
  const [checked, setChecked] = useState<Checked | null>(null)
  const form = useForm({ defaultValues: { csv: "" } })
  const { csv } = form.watch()
  const preview = checked?.csv === csv ? checked.result : null
  const isReady =
    preview !== null && preview.error_count === 0 && preview.change_count > 0

  const check = async (csv: string) => {
    const result = await send.mutateAsync({ csv, dry_run: true })
    setChecked({ csv, result })
    return false
  }

  const confirm = async (csv: string) => {
    const { change_count: count } = await send.mutateAsync({ csv })
    toast.success(t("distribution.costs.import.done", { count }))
  }

  return (
    <DrawerForm
      title={t("distribution.costs.import.title")}
      description={t("distribution.costs.import.description")}
      form={form}
      isSaving={send.isPending}
      submitLabel={
        isReady
          ? t("distribution.costs.import.confirm", {
              count: preview.change_count,
            })
          : t("distribution.costs.import.check")
      }
      onSubmit={({ csv }) => (isReady ? confirm(csv) : check(csv))}
    >
      <ChooseFile
        onChosen={(text) => form.setValue("csv", text, { shouldDirty: true })}
        onRefused={(message) => form.setError("csv", { message })}
      />
      <TextAreaField
        control={form.control}
        name="csv"
        label={t("distribution.costs.import.csv")}
        hint={t("distribution.costs.import.hint")}
        rules={{ required: t("distribution.costs.import.csvMissing") }}
      />
      {preview && <ImportPreview result={preview} />}
    </DrawerForm>
  )
}

export default ImportCostsDrawer
