import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import type { AdminStatement } from "../../../../../../../api/types"
import { DrawerForm } from "../../../../../../components/drawer-form"
import { TextAreaField } from "../../../../../../components/field"
import {
  signedAmountOf,
  SignedAmountFields,
  type TypedSignedAmount,
} from "../../../../../../components/statement/signed-amount-fields"
import {
  useAdjustStatement,
  useStatement,
} from "../../../../../../hooks/api/statements"

/** Credits or debits a statement that is not approved yet. */
const AdjustDrawer = () => {
  const { id = "" } = useParams()
  const { data } = useStatement(id)
  return data ? <AdjustForm statement={data.statement} /> : null
}

export default AdjustDrawer

interface Typed extends TypedSignedAmount {
  reason: string
}

function AdjustForm({ statement }: { statement: AdminStatement }) {
  const { t } = useTranslation()
  const { id, number, currency_code } = statement
  const adjust = useAdjustStatement(id)
  const form = useForm<Typed>({
    defaultValues: { direction: "more", amount: "", reason: "" },
  })
  return (
    <DrawerForm
      title={t("distribution.statements.adjust.title", { number })}
      description={t("distribution.statements.adjust.description")}
      form={form}
      isSaving={adjust.isPending}
      onSubmit={async (typed) => {
        const amount = signedAmountOf(typed) ?? 0
        await adjust.mutateAsync({ amount, reason: typed.reason })
        toast.success(t("distribution.statements.adjust.done", { number }))
      }}
    >
      <SignedAmountFields
        control={form.control}
        currency={currency_code}
        missing={t("distribution.statements.adjust.amountMissing")}
      />
      <TextAreaField
        control={form.control}
        name="reason"
        label={t("distribution.fields.reason")}
        rules={{
          validate: (text) =>
            text.trim() !== "" ||
            t("distribution.statements.adjust.reasonMissing"),
        }}
      />
    </DrawerForm>
  )
}
