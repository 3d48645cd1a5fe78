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

/**
 * Verbs that give something, which a question is enough for, with the API's: one
 * for what was suspended and what was rejected, though they become different things.
 */
const openings = {
  approve: "approve",
  reactivate: "reactivate",
  review: "reactivate",
} as const

type OpeningVerb = keyof typeof openings

type Verb = OpeningVerb | "reject" | "suspend" | "terminate"

const verbsOf: Record<DistributorStatus, Verb[]> = {
  pending: ["approve", "reject"],
  active: ["suspend", "terminate"],
  suspended: ["reactivate", "terminate"],
  rejected: ["review"],
  terminated: [],
}

const icons: Record<Verb, ReactNode> = {
  approve: <CheckCircle />,
  reject: <XCircle />,
  suspend: <XMarkMini />,
  reactivate: <ArrowPath />,
  review: <ArrowPath />,
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
    return isOpening(verb)
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

function isOpening(verb: Verb): verb is OpeningVerb {
  return verb in openings
}

function useOpenGate(distributor: AdminDistributor) {
  const { t } = useTranslation()
  const prompt = usePrompt()
  const change = useChangeDistributor(distributor.id)
  const name = distributorName(distributor)
  return async (verb: OpeningVerb) => {
    const isSure = await prompt({
      variant: "confirmation",
      title: t(`distribution.verbs.${verb}.title`, { name }),
      description: t(`distribution.verbs.${verb}.description`),
      confirmText: t(`distribution.verbs.${verb}.label`),
      cancelText: t("distribution.common.cancel"),
    })
    if (isSure) {
      await announce(
        change.mutateAsync({ verb: openings[verb] }),
        t(`distribution.verbs.${verb}.done`, { name })
      )
    }
  }
}
