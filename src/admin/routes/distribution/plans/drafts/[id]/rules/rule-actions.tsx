import { ActionMenu } from "@medusajs/dashboard/components"
import {
  ArrowDownMini,
  ArrowUpMini,
  PencilSquare,
  SquareTwoStack,
  Trash,
} from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import type { RuleRowProps } from "./rule-row"

export function RuleActions({
  place,
  count,
  onMove,
  onEdit,
  onDuplicate,
  onDelete,
}: RuleRowProps) {
  const { t } = useTranslation()
  return (
    <ActionMenu
      groups={[
        {
          actions: [
            {
              label: t("distribution.common.edit"),
              icon: <PencilSquare />,
              onClick: onEdit,
            },
            {
              label: t("distribution.plans.rules.duplicate"),
              icon: <SquareTwoStack />,
              onClick: onDuplicate,
            },
          ],
        },
        {
          actions: [
            {
              label: t("distribution.plans.rules.up"),
              icon: <ArrowUpMini />,
              disabled: place === 0,
              onClick: () => onMove(place, place - 1),
            },
            {
              label: t("distribution.plans.rules.down"),
              icon: <ArrowDownMini />,
              disabled: place === count - 1,
              onClick: () => onMove(place, place + 1),
            },
          ],
        },
        {
          actions: [
            {
              label: t("distribution.plans.rules.delete"),
              icon: <Trash />,
              onClick: onDelete,
            },
          ],
        },
      ]}
    />
  )
}
