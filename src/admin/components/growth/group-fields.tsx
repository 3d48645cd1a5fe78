import { Plus, XMarkMini } from "@medusajs/icons"
import { Button, IconButton, Text } from "@medusajs/ui"
import {
  type ArrayPath,
  type FieldPath,
  useFieldArray,
  useFormContext,
} from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useCurrencies } from "../../hooks/api/names"
import {
  newCriterion,
  newGroup,
  type TypedCriteria,
} from "../../lib/growth/typed-criteria"
import { SelectField } from "../field"
import { CriterionFields } from "./criterion-fields"

interface GroupFieldsProps {
  /** Where the group is in the form. */
  name: "reach" | "keep" | `${"reach" | "keep"}.of.${number}`
  /** Groups stand one within another once. */
  holdsGroups: boolean
  /** What no criteria at all mean. */
  empty?: string
}

/** All or any of criteria, and of groups of them. */
export function GroupFields({ name, holdsGroups, empty }: GroupFieldsProps) {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedCriteria>()
  const path = `${name}.of` as ArrayPath<TypedCriteria>
  const { fields, append, remove } = useFieldArray({ control, name: path })
  const { data: currencies = [] } = useCurrencies()
  const add = (part: object) => append(part as Parameters<typeof append>[0])
  return (
    <div className="flex flex-col gap-y-3">
      {fields.length > 1 && (
        <SelectField
          control={control}
          name={`${name}.match` as FieldPath<TypedCriteria>}
          label={t("distribution.growth.fields.match")}
          options={(["all", "any"] as const).map((value) => ({
            value,
            label: t(`distribution.growth.matchChoices.${value}`),
          }))}
        />
      )}
      {fields.length === 0 && empty && (
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {empty}
        </Text>
      )}
      {fields.map((field, index) =>
        (field as { kind?: string }).kind === "group" ? (
          <InnerGroup
            key={field.id}
            name={`${name}.of.${index}` as `reach.of.${number}`}
            onRemove={() => remove(index)}
          />
        ) : (
          <CriterionFields
            key={field.id}
            name={`${path}.${index}` as FieldPath<TypedCriteria>}
            onRemove={() => remove(index)}
          />
        )
      )}
      <div className="flex flex-wrap gap-2">
        <AddButton
          label={t("distribution.growth.addCriterion")}
          onClick={() => add(newCriterion(currencies[0] ?? ""))}
        />
        {holdsGroups && (
          <AddButton
            label={t("distribution.growth.addGroup")}
            onClick={() => add(newGroup(currencies[0] ?? ""))}
          />
        )}
      </div>
    </div>
  )
}

function AddButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button size="small" variant="secondary" type="button" onClick={onClick}>
      <Plus />
      {label}
    </Button>
  )
}

function InnerGroup({
  name,
  onRemove,
}: {
  name: `${"reach" | "keep"}.of.${number}`
  onRemove: () => void
}) {
  const { t } = useTranslation()
  return (
    <div
      role="group"
      aria-label={t("distribution.growth.group")}
      className="border-ui-border-base flex flex-col gap-y-3 rounded-xl border p-3"
    >
      <div className="flex items-center justify-between">
        <Text size="small" leading="compact" weight="plus">
          {t("distribution.growth.group")}
        </Text>
        <IconButton
          size="2xsmall"
          type="button"
          variant="transparent"
          onClick={onRemove}
          aria-label={t("distribution.growth.removeGroup")}
        >
          <XMarkMini />
        </IconButton>
      </div>
      <GroupFields name={name} holdsGroups={false} />
    </div>
  )
}
