import { Plus, XMarkMini } from "@medusajs/icons"
import { Button, IconButton } from "@medusajs/ui"
import {
  type ArrayPath,
  type FieldPath,
  type FieldValues,
  useFieldArray,
  useFormContext,
} from "react-hook-form"
import { useTranslation } from "react-i18next"
import { newReward, type TypedReward } from "../../lib/growth/typed-reward"
import { RewardFields } from "./reward-fields"

const MOST_REWARDS = 10

interface RewardsFieldsProps<T extends FieldValues> {
  /** Where the list of rewards is in the form. */
  name: ArrayPath<T>
  currency: string
  canShare?: boolean
}

/** Everything that is given together, one thing at least. */
export function RewardsFields<T extends FieldValues>({
  name,
  currency,
  canShare,
}: RewardsFieldsProps<T>) {
  const { t } = useTranslation()
  const { control } = useFormContext<T>()
  const { fields, append, remove } = useFieldArray({ control, name })
  const add = (reward: TypedReward) =>
    append(reward as unknown as Parameters<typeof append>[0])
  return (
    <>
      {fields.map((field, index) => (
        <div
          key={field.id}
          role="group"
          aria-label={t("distribution.rewards.nth", { n: index + 1 })}
          className={
            index > 0
              ? "border-ui-border-base relative border-t pt-3"
              : "relative"
          }
        >
          <RewardFields<T>
            name={`${name}.${index}` as FieldPath<T>}
            canShare={canShare}
          />
          {fields.length > 1 && (
            <IconButton
              size="2xsmall"
              type="button"
              variant="transparent"
              className={`absolute right-0 ${index > 0 ? "top-2" : "-top-1"}`}
              aria-label={t("distribution.rewards.remove", { n: index + 1 })}
              onClick={() => remove(index)}
            >
              <XMarkMini />
            </IconButton>
          )}
        </div>
      ))}
      {fields.length < MOST_REWARDS && (
        <Button
          size="small"
          type="button"
          variant="transparent"
          className="self-start"
          onClick={() => add(newReward(currency))}
        >
          <Plus />
          {t("distribution.rewards.add")}
        </Button>
      )}
    </>
  )
}
