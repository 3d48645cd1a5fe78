import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type {
  ConsideredRule,
  Explained,
  ExplainedCommission,
  ExplainedLine,
} from "../../hooks/api/preview"
import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"

interface ExplainedLinesProps {
  explained: Explained
  distributorId: string
  level: number
}

/** On asking why: each line of the order with the rules that were asked. */
export function ExplainedLines({
  explained,
  distributorId,
  level,
}: ExplainedLinesProps) {
  const { t } = useTranslation()
  const own = explained.lines.flatMap((line) =>
    line.commissions
      .filter(
        (commission) =>
          commission.distributor_id === distributorId &&
          commission.level === level
      )
      .map((commission) => ({ line, commission }))
  )
  return own.length > 0 ? (
    <details>
      <summary className="text-ui-fg-interactive txt-compact-xsmall-plus focus-visible:shadow-borders-focus cursor-pointer rounded-sm outline-none">
        {t("distribution.order.why")}
      </summary>
      <ul className="mt-2 flex flex-col gap-y-4">
        {own.map(({ line, commission }) => (
          <Line
            key={`${line.line_id}:${commission.rule}`}
            line={line}
            commission={commission}
            currency={explained.currency_code}
          />
        ))}
      </ul>
    </details>
  ) : null
}

interface LineProps {
  line: ExplainedLine
  commission: ExplainedCommission
  currency: string
}

function Line({ line, commission, currency }: LineProps) {
  const { money } = useFormat()
  const words = useWords()
  return (
    <li className="flex flex-col gap-y-1">
      <span className="flex items-center justify-between gap-x-2">
        <Text size="xsmall" weight="plus" className="truncate">
          {line.title ?? line.line_id} × {line.quantity}
        </Text>
        <Text size="xsmall" className="shrink-0 tabular-nums">
          {money(commission.amount, currency)}
        </Text>
      </span>
      <Text size="xsmall" className="text-ui-fg-subtle text-pretty">
        {words(commission.explanation)}
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle text-pretty">
        {words(line.basis_words)}
      </Text>
      {commission.considered.map((rule) => (
        <Considered key={rule.rule_id} rule={rule} />
      ))}
    </li>
  )
}

const colors = {
  won: "green",
  stacked: "blue",
  outranked: "grey",
  not_matched: "grey",
  no_reward_here: "grey",
  out_of_date: "grey",
} as const

function Considered({ rule }: { rule: ConsideredRule }) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <span className="flex items-start gap-x-2">
      <Badge size="2xsmall" color={colors[rule.outcome]} className="shrink-0">
        {t(`distribution.plans.outcomes.${rule.outcome}`)}
      </Badge>
      <Text size="xsmall" className="text-ui-fg-muted text-pretty">
        {words(rule.words)}
      </Text>
    </span>
  )
}
