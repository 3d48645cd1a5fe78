import { Text } from "@medusajs/ui"
import { useFieldArray, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  canStreak,
  newStreak,
  type TypedTarget,
} from "../../../lib/growth/typed-target"
import { isWhole, TextField } from "../../field"
import { FormPart } from "../../form-part"
import { ListFields } from "../list-fields"
import { RewardsFields } from "../rewards-fields"

const MOST_STREAKS = 10
const SHORTEST = 2
const LONGEST = 120

/** What so many periods in a row give on top, where periods follow one another. */
export function StreakFields() {
  const { t } = useTranslation()
  const { watch } = useFormContext<TypedTarget>()
  const isOffered = canStreak({
    metric: watch("metric"),
    is_recurring: watch("is_recurring"),
  })
  return (
    <FormPart
      title={t("distribution.targets.fields.streaks")}
      description={t("distribution.targets.streaksHint")}
    >
      {isOffered ? (
        <Streaks />
      ) : (
        <Text size="small" className="text-ui-fg-muted text-pretty">
          {t("distribution.targets.streaksNeedRecurring")}
        </Text>
      )}
    </FormPart>
  )
}

function Streaks() {
  const { t } = useTranslation()
  const { control, watch } = useFormContext<TypedTarget>()
  const { fields, append, remove } = useFieldArray({ control, name: "streaks" })
  const currency = watch("currency")
  return (
    <ListFields
      ids={fields.map(({ id }) => id)}
      title={(index) => t("distribution.targets.streak", { n: index + 1 })}
      removeLabel={(index) =>
        t("distribution.targets.removeStreak", { n: index + 1 })
      }
      addLabel={t("distribution.targets.addStreak")}
      most={MOST_STREAKS}
      onAdd={() => append(newStreak(currency))}
      onRemove={remove}
      render={(index) => (
        <>
          <LengthField index={index} />
          <RewardsFields<TypedTarget>
            name={`streaks.${index}.bonuses`}
            currency={currency}
          />
        </>
      )}
    />
  )
}

/** How many in a row; no two streaks are of one length. */
function LengthField({ index }: { index: number }) {
  const { t } = useTranslation()
  const { control, watch } = useFormContext<TypedTarget>()
  const typed = watch(`streaks.${index}.periods`)
  const length = isWhole(typed, SHORTEST, LONGEST) ? Number(typed) : null
  return (
    <TextField
      control={control}
      name={`streaks.${index}.periods`}
      label={t("distribution.targets.fields.periods")}
      hint={
        length === null
          ? undefined
          : t("distribution.targets.streakHint", {
              first: length,
              second: 2 * length,
              third: 3 * length,
            })
      }
      rules={{
        validate: (text: unknown, { streaks }: TypedTarget) => {
          if (!isWhole(String(text), SHORTEST, LONGEST)) {
            return t("distribution.common.notWhole", {
              min: SHORTEST,
              max: LONGEST,
            })
          }
          return (
            streaks.findIndex(
              ({ periods }) => Number(periods) === Number(text)
            ) === index || t("distribution.targets.sameStreak")
          )
        },
      }}
    />
  )
}
