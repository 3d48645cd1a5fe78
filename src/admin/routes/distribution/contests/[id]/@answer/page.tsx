import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams, useSearchParams } from "react-router-dom"
import { DrawerForm } from "../../../../../components/drawer-form"
import {
  SelectField,
  TextAreaField,
  TextField,
} from "../../../../../components/field"
import { useAnswerObjection } from "../../../../../hooks/api/contests"

const verdicts = ["rejected", "recounted", "corrected"] as const

interface TypedAnswer {
  verdict: (typeof verdicts)[number]
  score: string
  answer: string
}

/** Answers the objection that `?objection=` names. */
const AnswerDrawer = () => {
  const { t } = useTranslation()
  const { id = "" } = useParams()
  const [params] = useSearchParams()
  const answer = useAnswerObjection(id)
  const form = useForm<TypedAnswer>({
    defaultValues: { verdict: "rejected", score: "", answer: "" },
  })
  return (
    <DrawerForm
      title={t("distribution.contests.objections.answer")}
      form={form}
      isSaving={answer.isPending}
      onSubmit={async ({ verdict, score, answer: text }) => {
        await answer.mutateAsync({
          id: params.get("objection") ?? "",
          accept: verdict !== "rejected",
          answer: text,
          correction:
            verdict === "corrected"
              ? { score: Number(score.replace(",", ".")) }
              : null,
        })
        toast.success(t("distribution.common.saved"))
      }}
    >
      <SelectField
        control={form.control}
        name="verdict"
        label={t("distribution.contests.objections.verdict")}
        options={verdicts.map((value) => ({
          value,
          label: t(`distribution.contests.objections.verdicts.${value}`),
        }))}
      />
      {form.watch("verdict") === "corrected" && (
        <TextField
          control={form.control}
          name="score"
          label={t("distribution.contests.objections.score")}
          rules={{
            validate: (typed) =>
              /^\d+([.,]\d+)?$/.test(typed) ||
              t("distribution.growth.notNumber"),
          }}
        />
      )}
      <TextAreaField
        control={form.control}
        name="answer"
        label={t("distribution.contests.objections.words")}
        rules={{ required: t("distribution.contests.objections.missing") }}
      />
    </DrawerForm>
  )
}

export default AnswerDrawer
