import { Trash } from "@medusajs/icons"
import { Button, Heading, IconButton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useFieldArray, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { emptyVat, emptyWithholding, type TypedRules } from "./typed-rules"

interface RulesFieldsProps {
  form: UseFormReturn<TypedRules>
  list: keyof TypedRules
  title: string
  hint?: string
  empty: string
  add: string
  render: (index: number) => ReactNode
}

const empties = { withholding: emptyWithholding, vat: emptyVat }

/** Rules of one kind, to add, change and take away. */
export function RulesFields({
  form,
  list,
  title,
  hint,
  empty,
  add,
  render,
}: RulesFieldsProps) {
  const { t } = useTranslation()
  const rules = useFieldArray({ control: form.control, name: list })
  return (
    <section className="flex flex-col gap-y-4" aria-label={title}>
      <div>
        <Heading level="h3">{title}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {rules.fields.length === 0 ? empty : hint}
        </Text>
      </div>
      {rules.fields.map(({ id }, index) => (
        <div
          key={id}
          className="border-ui-border-base bg-ui-bg-subtle relative flex flex-col gap-y-4 rounded-lg border p-4"
        >
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            className="absolute right-2 top-2"
            aria-label={t("distribution.settlement.tax.removeOf", {
              number: index + 1,
            })}
            onClick={() => rules.remove(index)}
          >
            <Trash />
          </IconButton>
          {render(index)}
        </div>
      ))}
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="w-fit"
        onClick={() => rules.append(empties[list])}
      >
        {add}
      </Button>
    </section>
  )
}
