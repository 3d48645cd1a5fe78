import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type {
  ConsideredRule,
  ExplainedCommission,
  ExplainedOrderLine,
  OrderExplanationResponse,
} from "../../../api/types"
import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"

interface ExplainedLinesProps {
  explained: OrderExplanationResponse
  distributorId: string
  level: number
}

/** On asking why: each line of the order with the rules that were asked. */
export function ExplainedLines(props: ExplainedLinesProps) {
  const { t } = useTranslation()
  const own = ownLines(props)
  return own.length > 0 ? (
    <details>
      <summary className="text-ui-fg-interactive txt-compact-xsmall-plus focus-visible:shadow-borders-focus cursor-pointer rounded-sm outline-none">
        {t("distribution.order.why")}
      </summary>
      <ul className="mt-2 flex flex-col gap-y-4">
        {own.map(({ line, commissions, considered }) => (
          <Line
            key={line.line_id}
            line={line}
            commissions={commissions}
            considered={considered}
            currency={props.explained.currency_code}
          />
        ))}
      </ul>
    </details>
  ) : null
}

/** Of each line what one beneficiary earns, or what was asked for it in vain. */
function ownLines({ explained, distributorId, level }: ExplainedLinesProps) {
  const isOwn = (entry: { distributor_id: string; level: number }) =>
    entry.distributor_id === distributorId && entry.level === level
  return explained.lines.flatMap((line) => {
    const commissions = line.commissions.filter(isOwn)
    const [asked] = [...commissions, ...line.unpaid.filter(isOwn)]
    return asked ? [{ line, commissions, considered: asked.considered }] : []
  })
}

interface LineProps {
  line: ExplainedOrderLine
  commissions: ExplainedCommission[]
  considered: ConsideredRule[]
  currency: string
}

function Line({ line, commissions, considered, currency }: LineProps) {
  const { money } = useFormat()
  const words = useWords()
  const total = commissions.reduce((sum, { amount }) => sum + amount, 0)
  return (
    <li className="flex flex-col gap-y-1">
      <span className="flex items-center justify-between gap-x-2">
        <Text size="xsmall" weight="plus" className="truncate">
          {line.title} × {line.quantity}
        </Text>
        <Text size="xsmall" className="shrink-0 tabular-nums">
          {money(total, currency)}
        </Text>
      </span>
      {commissions.map(({ rule, explanation }) => (
        <Text
          key={rule}
          size="xsmall"
          className="text-ui-fg-subtle text-pretty"
        >
          {words(explanation)}
        </Text>
      ))}
      <Text size="xsmall" className="text-ui-fg-muted text-pretty">
        {words(line.basis_words)}
      </Text>
      {considered.map((rule) => (
        <Considered key={`${rule.kind}:${rule.rule_id}`} rule={rule} />
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
} as const satisfies Record<ConsideredRule["outcome"], string>

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
