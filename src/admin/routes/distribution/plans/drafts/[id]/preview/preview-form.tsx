import { Form } from "@medusajs/dashboard/components"
import { useEffect } from "react"
import {
  useForm,
  useFormContext,
  useFormState,
  useWatch,
} from "react-hook-form"
import type {
  AdminPlanProblem,
  AdminPlanTerms,
} from "../../../../../../../api/types"
import type { Example } from "../../../../../../hooks/api/example"
import { usePreview } from "../../../../../../hooks/api/preview"
import { useDebounced } from "../../../../../../hooks/use-debounced"
import {
  orderOf,
  type TypedOrder,
  typedOrderOf,
} from "../../../../../../lib/plan/typed-order"
import { termsOf, type TypedPlan } from "../../../../../../lib/plan/typed-plan"
import { PreviewAnswer } from "./preview-answer"
import { PreviewOrder } from "./preview-order"

const SETTLES_MS = 400

interface PreviewFormProps {
  example: Example
  onProblems: (problems: AdminPlanProblem[]) => void
}

/** The imagined order and what it pays. */
export function PreviewForm({ example, onProblems }: PreviewFormProps) {
  const form = useForm<TypedOrder>({ defaultValues: typedOrderOf(example) })
  const typed = useWatch({ control: form.control }) as TypedOrder
  const terms = useTermsInEditor()
  const order = orderOf(typed, example)
  const asked = useDebounced(
    JSON.stringify(terms && order ? { terms, order } : null),
    SETTLES_MS
  )
  const read = usePreview(JSON.parse(asked))
  const { data } = read
  useEffect(() => {
    if (data) {
      onProblems(data.preview.problems)
    }
  }, [data, onProblems])
  return (
    <>
      <Form {...form}>
        <PreviewOrder regions={example.regions} />
      </Form>
      <PreviewAnswer
        preview={data?.preview}
        isAsked={order !== null}
        isFetching={read.isFetching}
        refusal={read.error?.message}
        isReadable={terms !== null}
      />
    </>
  )
}

/** The document as it stands in the editor; null while something in it cannot be read. */
function useTermsInEditor(): AdminPlanTerms | null {
  const { control } = useFormContext<TypedPlan>()
  const { isValid } = useFormState({ control })
  const typed = useWatch({ control }) as TypedPlan
  return isValid ? termsOf(typed) : null
}
