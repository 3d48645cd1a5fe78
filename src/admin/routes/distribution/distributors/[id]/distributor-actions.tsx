import { type Action, ActionMenu } from "@medusajs/dashboard/components"
import {
  ArrowPath,
  CheckCircle,
  XMarkMini,
  PencilSquare,
  Tag,
  Users,
  XCircle,
} from "@medusajs/icons"
import { usePrompt } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { AdminDistributor } from "../../../../../api/types"
import type { DistributorStatus } from "../../../../../modules/distribution/domain/states"
import { useChangeDistributor } from "../../../../hooks/api/distributors"
import { announce } from "../../../../lib/announce"
import { distributorName } from "../../../../lib/distributor-name"

type Verb = "approve" | "reject" | "suspend" | "reactivate" | "terminate"

const verbsOf: Record<DistributorStatus, Verb[]> = {
  pending: ["approve", "reject"],
  active: ["suspend", "terminate"],
  suspended: ["reactivate", "terminate"],
  rejected: [],
  terminated: [],
}

const icons: Record<Verb, ReactNode> = {
  approve: <CheckCircle />,
  reject: <XCircle />,
  suspend: <XMarkMini />,
  reactivate: <ArrowPath />,
  terminate: <XCircle />,
}

/** What can be done with a distributor in its status; what takes something away asks for a reason. */
export function DistributorActions({
  distributor,
}: {
  distributor: AdminDistributor
}) {
  const { t } = useTranslation()
  const openGate = useOpenGate(distributor)
  const toAction = (verb: Verb): Action => {
    const label = t(`distribution.verbs.${verb}.label`)
    const icon = icons[verb]
    return verb === "approve" || verb === "reactivate"
      ? { label, icon, onClick: () => void openGate(verb) }
      : { label, icon, to: `status?verb=${verb}` }
  }
  const isOver = distributor.status === "terminated"
  const edits: Action[] = [
    {
      label: t("distribution.verbs.edit.label"),
      icon: <PencilSquare />,
      to: "edit",
    },
    { label: t("distribution.verbs.tier.label"), icon: <Tag />, to: "tier" },
    {
      label: t("distribution.verbs.sponsor.label"),
      icon: <Users />,
      to: "sponsor",
    },
  ]
  const groups = [
    { actions: isOver ? [] : edits },
    { actions: verbsOf[distributor.status].map(toAction) },
  ].filter(({ actions }) => actions.length > 0)
  return groups.length > 0 ? <ActionMenu groups={groups} /> : null
}

function useOpenGate(distributor: AdminDistributor) {
  const { t } = useTranslation()
  const prompt = usePrompt()
  const change = useChangeDistributor(distributor.id)
  const name = distributorName(distributor)
  return async (verb: "approve" | "reactivate") => {
    const isSure = await prompt({
      variant: "confirmation",
      title: t(`distribution.verbs.${verb}.title`, { name }),
      description: t(`distribution.verbs.${verb}.description`),
      confirmText: t(`distribution.verbs.${verb}.label`),
      cancelText: t("distribution.common.cancel"),
    })
    if (isSure) {
      await announce(
        change.mutateAsync({ verb }),
        t(`distribution.verbs.${verb}.done`, { name })
      )
    }
  }
}
