import { Button, toast } from "@medusajs/ui"
import { type Control, useFieldArray, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  type RolledUpMetric,
  rolledUpMetricCodes,
  unitOf,
} from "../../../../../modules/distribution/domain/growth/metrics"
import {
  type TieRuleCode,
  tieRuleCodes,
} from "../../../../../modules/distribution/domain/growth/ranking"
import { DrawerForm } from "../../../../components/drawer-form"
import {
  SelectField,
  TextAreaField,
  TextField,
  WholeNumberField,
} from "../../../../components/field"
import { RewardFields } from "../../../../components/growth/reward-fields"
import { MultiSelectField } from "../../../../components/multi-select-field"
import { useCreateContest } from "../../../../hooks/api/contests"
import { useCurrencies } from "../../../../hooks/api/names"
import {
  newReward,
  rewardBody,
  type TypedReward,
  typedNumber,
} from "../../../../lib/growth/typed-reward"
import { today } from "../../../../lib/growth/months"

const MOST_DAYS = 365
const LOWEST_RANK = 100_000

interface TypedPrize {
  from: string
  to: string
  reward: TypedReward
}

interface TypedContest {
  name: string
  description: string
  metric: RolledUpMetric
  currency: string
  starts_on: string
  ends_on: string
  minimum: string
  tie_rule: TieRuleCode
  final_after_days: string
  objections_days: string
  tier_ids: string[]
  prizes: TypedPrize[]
}

/** Writes a contest, which stays a draft until it is opened. */
const CreateContestDrawer = () => {
  const { data: currencies } = useCurrencies()
  return currencies ? <ContestForm currencies={currencies} /> : null
}

export default CreateContestDrawer

function ContestForm({ currencies }: { currencies: string[] }) {
  const { t } = useTranslation()
  const create = useCreateContest()
  const form = useForm<TypedContest>({
    defaultValues: {
      name: "",
      description: "",
      metric: "own_sales",
      currency: currencies[0] ?? "",
      starts_on: today(),
      ends_on: "",
      minimum: "0",
      tie_rule: "shared",
      final_after_days: "14",
      objections_days: "7",
      tier_ids: [],
      prizes: [{ from: "1", to: "1", reward: newReward() }],
    },
  })
  const { control } = form
  const words = (key: string) => t(`distribution.contests.fields.${key}`)
  const isDay = (typed: unknown) =>
    /^\d{4}-\d{2}-\d{2}$/.test(String(typed)) ||
    t("distribution.growth.rates.notDay")
  return (
    <DrawerForm
      title={t("distribution.contests.create")}
      description={t("distribution.contests.createHint")}
      form={form}
      isSaving={create.isPending}
      onSubmit={async (typed) => {
        const { contest } = await create.mutateAsync(bodyOf(typed))
        toast.success(t("distribution.common.saved"))
        return `/distribution/contests/${contest.id}`
      }}
    >
      <TextField
        control={control}
        name="name"
        label={words("name")}
        rules={{ required: t("distribution.contests.nameMissing") }}
      />
      <TextAreaField
        control={control}
        name="description"
        label={words("description")}
        optional
      />
      <SelectField
        control={control}
        name="metric"
        label={words("counts")}
        options={rolledUpMetricCodes.map((value) => ({
          value,
          label: t(`distribution.growth.metrics.${value}`),
        }))}
      />
      <SelectField
        control={control}
        name="currency"
        label={t("distribution.growth.fields.currency")}
        options={currencies.map((value) => ({
          value,
          label: value.toUpperCase(),
        }))}
      />
      <TextField
        control={control}
        name="starts_on"
        label={words("firstDay")}
        rules={{ validate: isDay }}
      />
      <TextField
        control={control}
        name="ends_on"
        label={words("lastDay")}
        rules={{ validate: isDay }}
      />
      <TextField control={control} name="minimum" label={words("minimum")} />
      <SelectField
        control={control}
        name="tie_rule"
        label={words("ties")}
        options={tieRuleCodes.map((value) => ({
          value,
          label: t(`distribution.contests.ties.${value}`),
        }))}
      />
      <MultiSelectField
        control={control}
        name="tier_ids"
        source="tier"
        label={words("audience")}
        hint={t("distribution.contests.audienceHint")}
        optional
      />
      <PrizeFields control={control} />
      <WholeNumberField
        control={control}
        name="final_after_days"
        label={words("finalAfter")}
        hint={t("distribution.contests.finalHint")}
        min={0}
        max={MOST_DAYS}
      />
      <WholeNumberField
        control={control}
        name="objections_days"
        label={words("objectionsDays")}
        min={0}
        max={MOST_DAYS}
      />
    </DrawerForm>
  )
}

function PrizeFields({ control }: { control: Control<TypedContest> }) {
  const { t } = useTranslation()
  const { fields, append, remove } = useFieldArray({ control, name: "prizes" })
  return (
    <div className="flex flex-col gap-y-3">
      {fields.map((field, index) => (
        <div
          key={field.id}
          role="group"
          aria-label={t("distribution.contests.prize", { n: index + 1 })}
          className="bg-ui-bg-component shadow-elevation-card-rest grid grid-cols-2 gap-3 rounded-xl p-4"
        >
          {(["from", "to"] as const).map((end) => (
            <WholeNumberField
              key={end}
              control={control}
              name={`prizes.${index}.${end}`}
              label={t(`distribution.contests.fields.${end}Rank`)}
              min={1}
              max={LOWEST_RANK}
            />
          ))}
          <div className="col-span-2">
            <RewardFields<TypedContest> name={`prizes.${index}.reward`} />
          </div>
          {fields.length > 1 && (
            <Button
              size="small"
              type="button"
              variant="transparent"
              className="col-span-2 justify-self-start"
              onClick={() => remove(index)}
            >
              {t("distribution.contests.removePrize")}
            </Button>
          )}
        </div>
      ))}
      <Button
        size="small"
        variant="secondary"
        type="button"
        className="self-start"
        onClick={() =>
          append({
            from: String(fields.length + 1),
            to: String(fields.length + 1),
            reward: newReward(),
          })
        }
      >
        {t("distribution.contests.addPrize")}
      </Button>
    </div>
  )
}

function bodyOf(typed: TypedContest) {
  return {
    name: typed.name,
    description: typed.description.trim() || null,
    metric: typed.metric,
    currency_code: unitOf(typed.metric) === "money" ? typed.currency : null,
    starts_on: typed.starts_on,
    ends_on: typed.ends_on,
    minimum: typedNumber(typed.minimum || "0"),
    tie_rule: typed.tie_rule,
    final_after_days: Number(typed.final_after_days),
    objections_days: Number(typed.objections_days),
    audience: { tier_ids: typed.tier_ids },
    prizes: typed.prizes.map(({ from, to, reward }) => ({
      from_rank: Number(from),
      to_rank: Number(to),
      reward: rewardBody(reward, typed.currency),
    })),
  }
}
