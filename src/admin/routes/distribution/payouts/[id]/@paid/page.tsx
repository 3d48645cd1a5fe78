import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Navigate, useSearchParams } from "react-router-dom"
import type { AdminPayout } from "../../../../../../api/types"
import { DrawerForm } from "../../../../../components/drawer-form"
import { TextField } from "../../../../../components/field"
import { useLandPayout, usePayout } from "../../../../../hooks/api/payouts"
import { usePayoutText } from "../use-payout-text"
import { ProofField } from "./proof-field"

/** Says that a payout arrived, with what proves it. */
const PaidDrawer = () => {
  const [params] = useSearchParams()
  const id = params.get("payout") ?? ""
  const { data, isError } = usePayout(id)
  if (!id || isError) {
    return <Navigate to=".." replace />
  }
  return data ? <PaidForm payout={data.payout} /> : null
}

export default PaidDrawer

function PaidForm({ payout }: { payout: AdminPayout }) {
  const { t } = useTranslation()
  const textOf = usePayoutText()
  const land = useLandPayout(payout.id)
  const form = useForm({
    defaultValues: { reference: payout.reference ?? "", proof_url: "" },
  })
  return (
    <DrawerForm
      title={t("distribution.payouts.paid.title")}
      description={textOf(payout)}
      submitLabel={t("distribution.payouts.paid.label")}
      form={form}
      isSaving={land.isPending}
      onSubmit={async ({ reference, proof_url }) => {
        await land.mutateAsync({
          status: "paid",
          reference: reference.trim() || null,
          proof_url: proof_url.trim() || null,
        })
        toast.success(t("distribution.payouts.paid.done"))
      }}
    >
      <TextField
        control={form.control}
        name="reference"
        label={t("distribution.payouts.reference")}
        hint={t("distribution.payouts.paid.referenceHint")}
        optional
      />
      <ProofField form={form} />
    </DrawerForm>
  )
}
