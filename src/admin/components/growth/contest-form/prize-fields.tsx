import { useFieldArray, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { nextPrize, type TypedContest } from "../../../lib/growth/typed-contest"
import { isWhole, TextField, WholeNumberField } from "../../field"
import { FormPart } from "../../form-part"
import { ListFields } from "../list-fields"
import { RewardFields } from "../reward-fields"

const MOST_PRIZES = 100
const LOWEST_RANK = 100_000

/** What the ranks give. */
export function PrizeFields() {
  const { t } = useTranslation()
  const { control, getValues } = useFormContext<TypedContest>()
  const { fields, append, remove } = useFieldArray({ control, name: "prizes" })
  const addNext = () => {
    const { prizes, currency } = getValues()
    append(nextPrize(prizes, currency))
  }
  return (
    <FormPart
      title={t("distribution.contests.fields.prizes")}
      description={t("distribution.contests.prizesHint")}
    >
      <ListFields
        ids={fields.map(({ id }) => id)}
        title={(index) => t("distribution.contests.prize", { n: index + 1 })}
        removeLabel={(index) =>
          t("distribution.contests.removePrize", { n: index + 1 })
        }
        addLabel={t("distribution.contests.addPrize")}
        least={1}
        most={MOST_PRIZES}
        onAdd={addNext}
        onRemove={remove}
        render={(index) => (
          <>
            <RankFields index={index} />
            <RewardFields<TypedContest> name={`prizes.${index}.reward`} />
          </>
        )}
      />
    </FormPart>
  )
}

/** From one rank to the same or a later one. */
function RankFields({ index }: { index: number }) {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedContest>()
  return (
    <div className="grid grid-cols-2 items-start gap-3">
      <WholeNumberField
        control={control}
        name={`prizes.${index}.from`}
        label={t("distribution.contests.fields.fromRank")}
        min={1}
        max={LOWEST_RANK}
      />
      <TextField
        control={control}
        name={`prizes.${index}.to`}
        label={t("distribution.contests.fields.toRank")}
        rules={{
          validate: (typed: unknown, { prizes }: TypedContest) => {
            if (!isWhole(String(typed), 1, LOWEST_RANK)) {
              return t("distribution.common.notWhole", {
                min: 1,
                max: LOWEST_RANK,
              })
            }
            return (
              Number(typed) >= Number(prizes[index]?.from) ||
              t("distribution.contests.ranksReversed")
            )
          },
        }}
      />
    </div>
  )
}
