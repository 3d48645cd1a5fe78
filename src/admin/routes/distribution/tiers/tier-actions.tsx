import { ActionMenu } from "@medusajs/dashboard/components"
import { ArrowUpMini, PencilSquare, Trash } from "@medusajs/icons"
import { usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminTier } from "../../../../api/types"
import { useDeleteTier } from "../../../hooks/api/programme"
import { announce } from "../../../lib/announce"

export function TierActions({ tier }: { tier: AdminTier }) {
  const { t } = useTranslation()
  const prompt = usePrompt()
  const remove = useDeleteTier()
  const ask = async () => {
    const isSure = await prompt({
      title: t("distribution.tiers.delete.title", { name: tier.name }),
      description: t("distribution.tiers.delete.description"),
      confirmText: t("distribution.tiers.delete.label"),
      cancelText: t("distribution.common.cancel"),
    })
    if (isSure) {
      await announce(
        remove.mutateAsync(tier.id),
        t("distribution.tiers.delete.done", { name: tier.name })
      )
    }
  }
  return (
    <ActionMenu
      groups={[
        {
          actions: [
            {
              label: t("distribution.tiers.edit"),
              icon: <PencilSquare />,
              to: `edit?tier=${tier.id}`,
            },
            {
              label: t("distribution.growth.criteriaTitle"),
              icon: <ArrowUpMini />,
              to: tier.id,
            },
          ],
        },
        {
          actions: [
            {
              label: t("distribution.tiers.delete.label"),
              icon: <Trash />,
              onClick: () => void ask(),
              disabled: tier.is_default || tier.distributor_count > 0,
              disabledTooltip: t(
                tier.is_default
                  ? "distribution.tiers.delete.isDefault"
                  : "distribution.tiers.delete.inUse"
              ),
            },
          ],
        },
      ]}
    />
  )
}
