import { Form } from "@medusajs/dashboard/components"
import { Checkbox, Label } from "@medusajs/ui"
import { useId } from "react"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { TypedRule } from "../../../../../../lib/plan/typed-rule"

interface ChoicesFieldProps {
  index: number
  type: string
  choices: readonly string[]
}

/** A condition on one of a few things: a box to tick for each. */
export function ChoicesField({ index, type, choices }: ChoicesFieldProps) {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedRule>()
  return (
    <Form.Field
      control={control}
      name={`conditions.${index}.ids`}
      rules={{
        validate: (ids) =>
          ids.length > 0 || t("distribution.plans.rules.noneChosen"),
      }}
      render={({ field: { value, onChange } }) => (
        <Form.Item>
          <div className="flex flex-col gap-y-2">
            {choices.map((choice) => (
              <Choice
                key={choice}
                label={t(
                  type === "evidence"
                    ? `distribution.evidence.${choice}`
                    : `distribution.plans.choices.${choice}`
                )}
                isChosen={value.includes(choice)}
                onChoose={(isChosen) =>
                  onChange(
                    isChosen
                      ? [...value, choice]
                      : value.filter((other) => other !== choice)
                  )
                }
              />
            ))}
          </div>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

interface ChoiceProps {
  label: string
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
}

function Choice({ label, isChosen, onChoose }: ChoiceProps) {
  const id = useId()
  return (
    <span className="flex items-center gap-x-2">
      <Checkbox
        id={id}
        checked={isChosen}
        onCheckedChange={(checked) => onChoose(checked === true)}
      />
      <Label htmlFor={id} size="small">
        {label}
      </Label>
    </span>
  )
}
