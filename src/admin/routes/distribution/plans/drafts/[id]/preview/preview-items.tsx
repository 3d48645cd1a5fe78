import { XMarkMini } from "@medusajs/icons"
import { IconButton, Input, Text } from "@medusajs/ui"
import {
  Controller,
  useFieldArray,
  useForm,
  useFormContext,
} from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Form } from "@medusajs/dashboard/components"
import { SourceSelect } from "../../../../../../components/source-select"
import { useNames } from "../../../../../../hooks/api/names"
import type { TypedOrder } from "../../../../../../lib/plan/typed-order"

/** The products of the imagined order. */
export function PreviewItems() {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedOrder>()
  const { fields, append, remove } = useFieldArray({ control, name: "items" })
  const { names } = useNames(
    "variant",
    fields.map(({ variant_id }) => variant_id)
  )
  return (
    <div className="flex flex-col gap-y-2">
      {fields.map(({ id, variant_id }, index) => (
        <Item
          key={id}
          index={index}
          title={names.get(variant_id) ?? "…"}
          onRemove={() => remove(index)}
        />
      ))}
      {fields.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("distribution.plans.preview.noItems")}
        </Text>
      )}
      <AddItem onAdd={(variant_id) => append({ variant_id, quantity: "1" })} />
    </div>
  )
}

interface ItemProps {
  index: number
  title: string
  onRemove: () => void
}

function Item({ index, title, onRemove }: ItemProps) {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedOrder>()
  return (
    <div className="flex items-center gap-x-2">
      <Text size="small" className="min-w-0 flex-1 truncate" title={title}>
        {title}
      </Text>
      <Controller
        control={control}
        name={`items.${index}.quantity`}
        render={({ field }) => (
          <span className="w-16">
            <Input
              {...field}
              size="small"
              type="number"
              min={1}
              aria-label={t("distribution.plans.preview.quantity", {
                name: title,
              })}
            />
          </span>
        )}
      />
      <IconButton
        size="small"
        type="button"
        variant="transparent"
        onClick={onRemove}
        aria-label={t("distribution.plans.preview.remove", { name: title })}
      >
        <XMarkMini />
      </IconButton>
    </div>
  )
}

/** A search that empties itself when something was chosen. */
function AddItem({ onAdd }: { onAdd: (variantId: string) => void }) {
  const { t } = useTranslation()
  const form = useForm({ defaultValues: { variant_id: "" } })
  return (
    <Form {...form}>
      <Form.Field
        control={form.control}
        name="variant_id"
        render={() => (
          <Form.Item>
            <Form.Label>{t("distribution.plans.preview.addItem")}</Form.Label>
            <SourceSelect
              source="variant"
              value=""
              onChange={(chosen) => chosen && onAdd(chosen)}
            />
          </Form.Item>
        )}
      />
    </Form>
  )
}
