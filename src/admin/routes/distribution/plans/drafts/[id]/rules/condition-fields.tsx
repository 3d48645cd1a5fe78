import { Plus, XMarkMini } from "@medusajs/icons"
import { Button, DropdownMenu, IconButton, Text } from "@medusajs/ui"
import { useFieldArray, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useVocabulary } from "../../../../../../hooks/api/plans"
import { useKindLabel } from "../../../../../../hooks/use-kind-label"
import { useWords } from "../../../../../../hooks/use-words"
import { newCondition } from "../../../../../../lib/plan/typed-condition"
import type { TypedRule } from "../../../../../../lib/plan/typed-rule"
import { ConditionField } from "./condition-field"

/** The conditions of a rule, all of which have to hold. */
export function ConditionFields() {
  const { control } = useFormContext<TypedRule>()
  const { fields, append, remove } = useFieldArray({
    control,
    name: "conditions",
  })
  return (
    <div className="flex flex-col gap-y-3">
      {fields.map(({ id, type }, index) => (
        <ConditionCard key={id} type={type} onRemove={() => remove(index)}>
          <ConditionField index={index} type={type} />
        </ConditionCard>
      ))}
      <AddCondition onAdd={(type) => append(newCondition(type))} />
    </div>
  )
}

interface ConditionCardProps {
  type: string
  onRemove: () => void
  children: React.ReactNode
}

function ConditionCard({ type, onRemove, children }: ConditionCardProps) {
  const { t } = useTranslation()
  const words = useWords()
  const label = words(useKindLabel()(type))
  return (
    <div
      role="group"
      aria-label={label}
      className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-3 rounded-xl p-4"
    >
      <div className="flex items-center justify-between gap-x-2">
        <Text size="small" leading="compact" weight="plus">
          {label}
        </Text>
        <IconButton
          size="2xsmall"
          type="button"
          variant="transparent"
          onClick={onRemove}
          aria-label={t("distribution.plans.rules.removeCondition", {
            name: label,
          })}
        >
          <XMarkMini />
        </IconButton>
      </div>
      {children}
    </div>
  )
}

const subjects = ["line", "order", "beneficiary"] as const

function AddCondition({ onAdd }: { onAdd: (type: string) => void }) {
  const { t } = useTranslation()
  const words = useWords()
  const { data } = useVocabulary()
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button
          size="small"
          variant="secondary"
          type="button"
          className="self-start"
        >
          <Plus />
          {t("distribution.plans.rules.addCondition")}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        align="start"
        className="max-h-[var(--radix-dropdown-menu-content-available-height)] overflow-y-auto"
      >
        {subjects.map((subject) => (
          <DropdownMenu.Group key={subject}>
            <DropdownMenu.Label>
              {t(`distribution.plans.subjects.${subject}`)}
            </DropdownMenu.Label>
            {data?.conditions
              .filter(({ about }) => about === subject)
              .map(({ code, labels }) => (
                <DropdownMenu.Item key={code} onClick={() => onAdd(code)}>
                  {words(labels)}
                </DropdownMenu.Item>
              ))}
          </DropdownMenu.Group>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
