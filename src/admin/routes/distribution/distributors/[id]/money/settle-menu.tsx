import { ActionMenu } from "@medusajs/dashboard/components"
import { DocumentText } from "@medusajs/icons"
import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { AdminDistributor, Balance } from "../../../../../../api/types"
import { useBalances } from "../../../../../hooks/api/distributors"
import { useSettleBalance } from "../../../../../hooks/api/statements"
import { useFormat } from "../../../../../hooks/use-format"
import { distributorName } from "../../../../../lib/distributor-name"
import { shownAlready } from "../../../../../lib/shown-already"

/** Makes a statement of what is available at once, by currency; nothing where nothing is. */
export function SettleMenu({ distributor }: { distributor: AdminDistributor }) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const settle = useAskToSettle(distributor)
  const { data } = useBalances(distributor.id)
  const due = (data?.balances ?? []).filter(({ available }) => available > 0)
  if (due.length === 0) {
    return null
  }
  const actions = due.map((balance) => ({
    label: t("distribution.money.settle.label", {
      amount: money(balance.available, balance.currency_code),
    }),
    icon: <DocumentText />,
    onClick: () => void settle(balance).catch(shownAlready),
  }))
  return <ActionMenu groups={[{ actions }]} />
}

function useAskToSettle(distributor: AdminDistributor) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const confirm = usePrompt()
  const navigate = useNavigate()
  const { mutateAsync } = useSettleBalance(distributor.id)
  return async ({ available, currency_code }: Balance) => {
    const isSure = await confirm({
      variant: "confirmation",
      title: t("distribution.money.settle.title", {
        amount: money(available, currency_code),
      }),
      description: t("distribution.money.settle.description", {
        name: distributorName(distributor),
      }),
      confirmText: t("distribution.money.settle.confirm"),
      cancelText: t("distribution.common.cancel"),
    })
    if (isSure) {
      const { statement } = await mutateAsync({ currency_code })
      toast.success(t("distribution.money.settle.done"))
      navigate(`/distribution/settlement/statements/${statement.id}`)
    }
  }
}
