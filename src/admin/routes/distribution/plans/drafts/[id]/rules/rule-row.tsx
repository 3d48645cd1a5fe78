import { DotsSix } from "@medusajs/icons"
import { Badge, clx, IconButton, Text } from "@medusajs/ui"
import { type DragEvent, type KeyboardEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import { RuleSentence } from "../../../../../../components/plan/rule-sentence"
import { useFormat } from "../../../../../../hooks/use-format"
import type { PlanRuleTerms } from "../../../../../../lib/plan/terms"
import { ProblemAlerts, useRuleProblems } from "../problems"
import { RuleActions } from "./rule-actions"

export interface RuleRowProps {
  rule: PlanRuleTerms
  place: number
  count: number
  /** The place of the rule that is being dragged. */
  dragged: number | null
  onDrag: (place: number | null) => void
  onMove: (from: number, to: number) => void
  onEdit: () => void
  onDuplicate: () => void
  onDelete: () => void
}

/** A rule as a sentence, with its handle and menu. */
export function RuleRow(props: RuleRowProps) {
  const { rule, place, dragged } = props
  const problems = useRuleProblems(rule.id)
  const { isOver, ...dropping } = useDropping(props)
  return (
    <li
      {...dropping}
      id={`rule-${rule.id}`}
      className={clx("flex items-start gap-x-3 px-6 py-4", {
        "opacity-50": dragged === place,
        "bg-ui-bg-highlight": isOver && dragged !== place,
      })}
    >
      <Handle {...props} />
      <div className="flex min-w-0 flex-1 flex-col gap-y-2">
        <RuleHeader rule={rule} place={place} />
        <RuleSentence rule={rule} />
        <ProblemAlerts problems={problems} />
      </div>
      <RuleActions {...props} />
    </li>
  )
}

function Handle({ rule, place, onDrag, onMove }: RuleRowProps) {
  const { t } = useTranslation()
  const moveByKey = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (step) {
      event.preventDefault()
      onMove(place, place + step)
    }
  }
  return (
    <span
      draggable
      onDragStart={() => onDrag(place)}
      onDragEnd={() => onDrag(null)}
      className="cursor-grab"
    >
      <IconButton
        size="small"
        type="button"
        variant="transparent"
        data-handle={rule.id}
        onKeyDown={moveByKey}
        className="cursor-grab"
        aria-label={t("distribution.plans.rules.handle", { name: rule.name })}
      >
        <DotsSix />
      </IconButton>
    </span>
  )
}

function useDropping({ place, dragged, onDrag, onMove }: RuleRowProps) {
  const [isOver, setIsOver] = useState(false)
  return {
    isOver,
    onDragOver: (event: DragEvent) => {
      if (dragged !== null) {
        event.preventDefault()
        setIsOver(true)
      }
    },
    onDragLeave: () => setIsOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setIsOver(false)
      onDrag(null)
      if (dragged !== null) {
        onMove(dragged, place)
      }
    },
  }
}

function RuleHeader({ rule, place }: Pick<RuleRowProps, "rule" | "place">) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const { from, until } = rule
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Text size="small" leading="compact" weight="plus">
        {place + 1}. {rule.name}
      </Text>
      {rule.stacks && (
        <Badge size="2xsmall" color="blue">
          {t("distribution.plans.rules.stacksBadge")}
        </Badge>
      )}
      {from && (
        <Badge size="2xsmall">
          {t("distribution.plans.rules.fromBadge", { date: dateTime(from) })}
        </Badge>
      )}
      {until && (
        <Badge size="2xsmall">
          {t("distribution.plans.rules.untilBadge", { date: dateTime(until) })}
        </Badge>
      )}
    </div>
  )
}
