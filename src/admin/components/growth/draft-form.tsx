import { toast } from "@medusajs/ui"
import { type PropsWithChildren, useState } from "react"
import { type DefaultValues, type FieldValues, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useWholeCheck } from "../../hooks/use-whole-check"
import { DrawerForm } from "../drawer-form"

/** What a form of a draft is opened with. */
export interface DraftFormProps<Typed, Answer> {
  title: string
  description: string
  typed: Typed
  /** When what it holds was changed last; of something new there is none. */
  updatedAt?: string
  isSaving: boolean
  onSave: (body: object) => Promise<Answer>
}

interface Props<Typed, Answer>
  extends DraftFormProps<Typed, Answer>, PropsWithChildren {
  bodyOf: (values: Typed) => object
  /** Where the saved one is shown. */
  pathOf: (answer: Answer) => string
}

/** Saves a draft as a whole, unless somebody else changed it since the form was opened. */
export function DraftForm<Typed extends FieldValues, Answer>({
  title,
  description,
  typed,
  updatedAt,
  isSaving,
  onSave,
  bodyOf,
  pathOf,
  children,
}: Props<Typed, Answer>) {
  const { t } = useTranslation()
  const form = useForm<Typed>({ defaultValues: typed as DefaultValues<Typed> })
  const [updated_at] = useState(updatedAt)
  useWholeCheck(form)
  return (
    <DrawerForm
      title={title}
      description={description}
      form={form}
      isSaving={isSaving}
      onSubmit={async (values) => {
        const answer = await onSave({ ...bodyOf(values), updated_at })
        toast.success(t("distribution.common.saved"))
        return pathOf(answer)
      }}
    >
      {children}
    </DrawerForm>
  )
}
