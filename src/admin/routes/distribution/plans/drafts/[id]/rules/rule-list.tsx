import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import {
  moved,
  newRuleId,
  withCopy,
} from "../../../../../../lib/plan/rule-order"
import type { PlanRuleTerms } from "../../../../../../lib/plan/terms"
import { RuleRow } from "./rule-row"

interface RuleListProps {
  rules: PlanRuleTerms[]
  onChange: (rules: PlanRuleTerms[]) => void
  onEdit: (rule: PlanRuleTerms) => void
}

/** The rules to put in order: by dragging, by the arrow keys on the handle, by the menu. */
export function RuleList({ rules, onChange, onEdit }: RuleListProps) {
  const { t } = useTranslation()
  const [dragged, setDragged] = useState<number | null>(null)
  const [said, setSaid] = useState("")
  const { list, keepFocus } = useKeptFocus(rules)
  const move = (from: number, to: number) => {
    const rule = rules[from]
    if (!rule || from === to || to < 0 || to >= rules.length) {
      return
    }
    onChange(moved(rules, from, to))
    keepFocus(rule.id)
    setSaid(
      t("distribution.plans.rules.moved", {
        name: rule.name,
        place: to + 1,
        count: rules.length,
      })
    )
  }
  return (
    <>
      <ol ref={list} className="divide-y">
        {rules.map((rule, index) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            place={index}
            count={rules.length}
            dragged={dragged}
            onDrag={setDragged}
            onMove={move}
            onEdit={() => onEdit(rule)}
            onDuplicate={() =>
              onChange(
                withCopy(rules, index, {
                  id: newRuleId(),
                  name: t("distribution.plans.rules.copyName", {
                    name: rule.name,
                  }),
                })
              )
            }
            onDelete={() => onChange(rules.filter(({ id }) => id !== rule.id))}
          />
        ))}
      </ol>
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  )
}

/** A row that moves in the page loses the focus; its handle gets it back. */
function useKeptFocus(rules: PlanRuleTerms[]) {
  const list = useRef<HTMLOListElement>(null)
  const focused = useRef<string | null>(null)
  useEffect(() => {
    const handles = list.current?.querySelectorAll<HTMLElement>("[data-handle]")
    const handle = [...(handles ?? [])].find(
      ({ dataset }) => dataset.handle === focused.current
    )
    handle?.focus()
    focused.current = null
  }, [rules])
  return { list, keepFocus: (id: string) => (focused.current = id) }
}
