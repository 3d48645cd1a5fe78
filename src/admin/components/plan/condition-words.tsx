import { Fragment } from "react"
import { useTranslation } from "react-i18next"
import { useNames } from "../../hooks/api/names"
import { useVocabulary } from "../../hooks/api/plans"
import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"
import { ORDER_AMOUNT, ranges } from "../../lib/plan/typed-condition"
import type { PlanPart } from "../../lib/plan/terms"
import { isSource } from "../../lib/sources"

/** So many are named; the rest is counted. */
const NAMED = 3

/** When a rule holds, in words. */
export function ConditionWords({ conditions }: { conditions: PlanPart[] }) {
  const { t } = useTranslation()
  if (conditions.length === 0) {
    return <>{t("distribution.plans.words.always")}</>
  }
  return conditions.map((condition, index) => (
    <Fragment key={index}>
      {index > 0 && t("distribution.plans.words.and")}
      <OneCondition condition={condition} />
    </Fragment>
  ))
}

function OneCondition({ condition }: { condition: PlanPart }) {
  const { type } = condition
  if (ranges.includes(type)) {
    return <RangeWords condition={condition} />
  }
  if (type === ORDER_AMOUNT) {
    return <AmountWords condition={condition} />
  }
  return Array.isArray(condition.ids) ? (
    <MembershipWords condition={condition as Membership} />
  ) : (
    <KindLabel type={type} />
  )
}

type Membership = PlanPart & { is: "one_of" | "none_of"; ids: string[] }

function MembershipWords({
  condition: { type, is, ids },
}: {
  condition: Membership
}) {
  const { t } = useTranslation()
  const source = isSource(type) ? type : null
  const { names } = useNames(source, ids.slice(0, NAMED))
  const nameOf = (id: string) =>
    source ? (names.get(id) ?? "…") : choiceName(t, type, id)
  const shown = ids
    .slice(0, NAMED)
    .map(nameOf)
    .join(t("distribution.plans.words.or"))
  const others = ids.length - NAMED
  return (
    <>
      <KindLabel type={type} /> {t(`distribution.plans.words.${is}`)}{" "}
      <strong className="txt-compact-small-plus text-ui-fg-base">
        {shown}
      </strong>
      {others > 0 && t("distribution.plans.words.others", { count: others })}
    </>
  )
}

function RangeWords({ condition }: { condition: PlanPart }) {
  const { t } = useTranslation()
  const { type, from, to } = condition
  return (
    <>
      <KindLabel type={type} />{" "}
      {t(`distribution.plans.words.${rangeKey(from, to)}`, { from, to })}
    </>
  )
}

function AmountWords({
  condition: { type, amounts },
}: {
  condition: PlanPart
}) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const bounds = Object.entries(
    (amounts ?? {}) as Record<
      string,
      { from: string | null; below: string | null }
    >
  )
  const words = bounds.map(([currency, { from, below }]) =>
    t(`distribution.plans.words.${rangeKey(from, below, "below")}`, {
      from: from === null ? "" : money(Number(from), currency),
      to: below === null ? "" : money(Number(below), currency),
    })
  )
  return (
    <>
      <KindLabel type={type} /> {words.join(t("distribution.plans.words.or"))}
    </>
  )
}

function rangeKey(from: unknown, to: unknown, end: "to" | "below" = "to") {
  if (from === null || from === undefined) {
    return end === "to" ? "upTo" : "under"
  }
  if (to === null || to === undefined) {
    return "atLeast"
  }
  return end === "to" ? "fromTo" : "fromBelow"
}

function KindLabel({ type }: { type: string }) {
  const words = useWords()
  const { data } = useVocabulary()
  const kind = data?.conditions.find(({ code }) => code === type)
  return <>{kind ? words(kind.labels) : type}</>
}

function choiceName(
  t: ReturnType<typeof useTranslation>["t"],
  type: string,
  id: string
): string {
  return type === "evidence"
    ? t(`distribution.evidence.${id}`)
    : t(`distribution.plans.choices.${id}`)
}
