import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { DrawerForm } from "../../../../../components/drawer-form"
import { TextField } from "../../../../../components/field"
import {
  useMarkBatchPaid,
  usePayoutBatch,
} from "../../../../../hooks/api/payouts"
import { useTotalsText } from "../../../../../hooks/use-totals-text"

/** Marks as paid whatever of a batch is on its way. */
const MarkAllDrawer = () => {
  const { t } = useTranslation()
  const { id = "" } = useParams()
  const { data } = usePayoutBatch(id)
  const textOf = useTotalsText()
  const mark = useMarkBatchPaid(id)
  const form = useForm({ defaultValues: { reference: "" } })
  const sent = (data?.payout_batch.progress ?? []).filter(
    ({ status }) => status === "sent"
  )
  return (
    <DrawerForm
      title={t("distribution.payouts.markAll.title")}
      description={
        sent.length > 0
          ? t("distribution.payouts.markAll.description", {
              what: textOf(sent),
            })
          : t("distribution.payouts.markAll.nothing")
      }
      submitLabel={t("distribution.payouts.markAll.label")}
      form={form}
      isSaving={mark.isPending}
      onSubmit={async ({ reference }) => {
        const { paid, refused } = await mark.mutateAsync({
          reference: reference.trim() || null,
        })
        toast.success(t("distribution.payouts.markAll.done", { count: paid }))
        if (refused.length > 0) {
          toast.warning(
            t("distribution.payouts.markAll.refused", {
              count: refused.length,
            }),
            { description: refused[0]!.reason }
          )
        }
      }}
    >
      <TextField
        control={form.control}
        name="reference"
        label={t("distribution.payouts.reference")}
        hint={t("distribution.payouts.markAll.referenceHint")}
        optional
      />
    </DrawerForm>
  )
}

export default MarkAllDrawer
