import { Alert, toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Navigate, useSearchParams } from "react-router-dom"
import type { AdminPayout } from "../../../../../../api/types"
import { DrawerForm } from "../../../../../components/drawer-form"
import { TextAreaField } from "../../../../../components/field"
import { useLandPayout, usePayout } from "../../../../../hooks/api/payouts"
import { usePayoutText } from "../use-payout-text"

/** Says that a payout did not arrive, or came back, and why; its money goes back to the balance. */
const FailedDrawer = () => {
  const [params] = useSearchParams()
  const id = params.get("payout") ?? ""
  const { data, isError } = usePayout(id)
  if (!id || isError) {
    return <Navigate to=".." replace />
  }
  return data ? <FailedForm payout={data.payout} /> : null
}

export default FailedDrawer

function FailedForm({ payout }: { payout: AdminPayout }) {
  const { t } = useTranslation()
  const textOf = usePayoutText()
  const land = useLandPayout(payout.id)
  const form = useForm({ defaultValues: { reason: "" } })
  const status = payout.status === "paid" ? "returned" : "failed"
  const isWithProvider = payout.method.provider_id !== "manual"
  return (
    <DrawerForm
      title={t(`distribution.payouts.failed.title.${status}`)}
      description={textOf(payout)}
      submitLabel={t(`distribution.payouts.failed.submit.${status}`)}
      isDangerous
      form={form}
      isSaving={land.isPending}
      onSubmit={async ({ reason }) => {
        await land.mutateAsync({ status, reason: reason.trim() })
        toast.success(t("distribution.payouts.failed.done"))
      }}
    >
      <Alert variant={isWithProvider ? "warning" : "info"}>
        {t(
          isWithProvider
            ? "distribution.payouts.failed.askProvider"
            : "distribution.payouts.failed.effect"
        )}
      </Alert>
      <TextAreaField
        control={form.control}
        name="reason"
        label={t("distribution.fields.reason")}
        hint={t("distribution.payouts.failed.reasonHint")}
        rules={{
          validate: (typed) =>
            typed.trim() !== "" || t("distribution.payouts.failed.missing"),
        }}
      />
    </DrawerForm>
  )
}
