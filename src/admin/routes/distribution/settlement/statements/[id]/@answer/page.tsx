import { Text, toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams, useSearchParams } from "react-router-dom"
import type { AdminDispute } from "../../../../../../../api/types"
import { ChoiceField } from "../../../../../../components/choice-field"
import { DrawerForm } from "../../../../../../components/drawer-form"
import { TextAreaField } from "../../../../../../components/field"
import {
  signedAmountOf,
  SignedAmountFields,
  type TypedSignedAmount,
} from "../../../../../../components/statement/signed-amount-fields"
import {
  useAnswerDispute,
  useStatement,
} from "../../../../../../hooks/api/statements"

/** Answers the dispute that `?dispute=` names. */
const AnswerDrawer = () => {
  const { id = "" } = useParams()
  const [params] = useSearchParams()
  const { data } = useStatement(id)
  const dispute = data?.statement.disputes.find(
    (one) => one.id === params.get("dispute")
  )
  return dispute ? <AnswerForm dispute={dispute} /> : null
}

export default AnswerDrawer

interface Typed extends TypedSignedAmount {
  decision: "accept" | "reject"
  answer: string
}

function AnswerForm({ dispute }: { dispute: AdminDispute }) {
  const { t } = useTranslation()
  const reply = useAnswerDispute(dispute.id)
  const form = useForm<Typed>({
    defaultValues: {
      decision: "accept",
      direction: "more",
      amount: "",
      answer: "",
    },
  })
  const isAccepted = form.watch("decision") === "accept"
  return (
    <DrawerForm
      title={t("distribution.disputes.answer.title")}
      submitLabel={t("distribution.disputes.answer.submit")}
      form={form}
      isSaving={reply.isPending}
      onSubmit={async (typed) => {
        const accept = typed.decision === "accept"
        const amount = accept ? signedAmountOf(typed) : null
        await reply.mutateAsync({
          accept,
          answer: typed.answer,
          ...(amount ? { amount } : {}),
        })
        toast.success(t("distribution.disputes.answer.done"))
      }}
    >
      <blockquote className="border-ui-border-strong border-l-2 pl-3">
        <Text size="small" className="whitespace-pre-wrap break-words">
          {dispute.message}
        </Text>
      </blockquote>
      <ChoiceField
        control={form.control}
        name="decision"
        label={t("distribution.disputes.answer.decision")}
        choices={(["accept", "reject"] as const).map((value) => ({
          value,
          label: t(`distribution.disputes.answer.${value}`),
          description: t(`distribution.disputes.answer.${value}Hint`),
        }))}
      />
      {isAccepted && (
        <SignedAmountFields
          control={form.control}
          currency={dispute.statement.currency_code}
          hint={t("distribution.disputes.answer.amountHint")}
        />
      )}
      <TextAreaField
        control={form.control}
        name="answer"
        label={t("distribution.disputes.answer.text")}
        hint={t("distribution.disputes.answer.textHint")}
        rules={{
          validate: (text) =>
            String(text).trim() !== "" ||
            t("distribution.disputes.answer.textMissing"),
        }}
      />
    </DrawerForm>
  )
}
