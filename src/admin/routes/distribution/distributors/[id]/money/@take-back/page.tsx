import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Navigate, useParams, useSearchParams } from "react-router-dom"
import type { AdminAdjustment } from "../../../../../../../api/types"
import { DrawerForm } from "../../../../../../components/drawer-form"
import { TextAreaField } from "../../../../../../components/field"
import {
  useAdjustment,
  useReverseAdjustment,
} from "../../../../../../hooks/api/money"
import { useFormat } from "../../../../../../hooks/use-format"
import { useBalanceAfter } from "../@book/use-confirm-booking"

/** Takes an adjustment back, with a reason; `?adjustment=` says which. */
const TakeBackDrawer = () => {
  const { id = "" } = useParams()
  const [params] = useSearchParams()
  const read = useAdjustment(id, params.get("adjustment") ?? "")
  const adjustment = useAsOpened(read.data)
  if (read.isPending) {
    return null
  }
  return adjustment && !adjustment.reversed_by && !adjustment.reverses_id ? (
    <TakeBackForm adjustment={adjustment} />
  ) : (
    <Navigate to=".." replace />
  )
}

/** As it was when the form opened: it closes by itself, and not because what it takes back was just taken back. */
function useAsOpened(adjustment: AdminAdjustment | undefined) {
  const [opened, setOpened] = useState(adjustment)
  if (adjustment && !opened) {
    setOpened(adjustment)
  }
  return opened ?? adjustment
}

export default TakeBackDrawer

function TakeBackForm({ adjustment }: { adjustment: AdminAdjustment }) {
  const { t } = useTranslation()
  const { signedMoney } = useFormat()
  const reverse = useReverseAdjustment(adjustment.id)
  const form = useForm({ defaultValues: { reason: "" } })
  const { amount, currency_code, kind } = adjustment
  const booked = signedMoney(amount, currency_code)
  return (
    <DrawerForm
      title={t("distribution.money.takeBack.title", {
        kind: t(`distribution.money.kinds.${kind}`),
        amount: booked,
      })}
      description={useConsequence(adjustment)}
      submitLabel={t("distribution.money.takeBack.label")}
      isDangerous
      form={form}
      isSaving={reverse.isPending}
      onSubmit={async ({ reason }) => {
        await reverse.mutateAsync({ reason: reason.trim() })
        toast.success(t("distribution.money.takeBack.done", { amount: booked }))
      }}
    >
      <TextAreaField
        control={form.control}
        name="reason"
        label={t("distribution.fields.reason")}
        hint={t("distribution.money.book.reasonHint")}
        rules={{
          validate: (text) =>
            text.trim() !== "" || t("distribution.money.reasonMissing"),
        }}
      />
    </DrawerForm>
  )
}

/** What taking it back does: the balance becomes less or more, unless it was booked on a statement under review. */
function useConsequence(adjustment: AdminAdjustment): string {
  const { t } = useTranslation()
  const { money, signedMoney } = useFormat()
  const { distributor_id, amount, currency_code, reason, statement } =
    adjustment
  const becomes = useBalanceAfter(distributor_id)
  const change = { amount: -amount, currency: currency_code }
  return statement
    ? t("distribution.money.takeBack.ofStatement", {
        number: statement.number,
        amount: signedMoney(-amount, currency_code),
        reason,
      })
    : t("distribution.money.takeBack.ofBalance", {
        amount: signedMoney(-amount, currency_code),
        balance: money(becomes(change), currency_code),
        reason,
      })
}
