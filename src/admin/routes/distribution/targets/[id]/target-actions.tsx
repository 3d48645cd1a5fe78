import { Button, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { AdminTarget } from "../../../../../api/types"
import { DraftActions } from "../../../../components/growth/draft-actions"
import {
  type TargetVerb,
  useDeleteTarget,
  useTargetVerb,
} from "../../../../hooks/api/targets"
import { useAskDelete } from "../../../../hooks/use-ask-delete"
import { announce } from "../../../../lib/announce"

const verbsOf = {
  draft: ["activate"],
  active: ["settle", "end"],
  ended: ["settle"],
} as const satisfies Record<AdminTarget["status"], readonly TargetVerb[]>

/** What can be done with a target, by how far it is. */
export function TargetActions({ target }: { target: AdminTarget }) {
  const { t } = useTranslation()
  const confirm = usePrompt()
  const carryOut = useTargetVerb(target.id)
  const ask = async (verb: TargetVerb) => {
    const isSure = await confirm({
      title: t(`distribution.targets.verbs.${verb}.title`, {
        name: target.name,
      }),
      description: t(`distribution.targets.verbs.${verb}.description`),
      confirmText: t(`distribution.targets.verbs.${verb}.label`),
      cancelText: t("distribution.common.cancel"),
      variant: "confirmation",
    })
    if (isSure) {
      await announce(
        carryOut.mutateAsync(verb),
        t(`distribution.targets.verbs.${verb}.done`)
      )
    }
  }
  return (
    <>
      {target.status === "draft" && <TargetDraftActions target={target} />}
      {verbsOf[target.status].map((verb) => (
        <Button
          key={verb}
          size="small"
          variant={verb === "end" ? "transparent" : "secondary"}
          isLoading={carryOut.isPending}
          onClick={() => void ask(verb)}
        >
          {t(`distribution.targets.verbs.${verb}.label`)}
        </Button>
      ))}
    </>
  )
}

function TargetDraftActions({ target: { id, name } }: { target: AdminTarget }) {
  const { t } = useTranslation()
  const ask = useAskDelete()
  const navigate = useNavigate()
  const { mutateAsync } = useDeleteTarget()
  const remove = () =>
    ask({
      title: t("distribution.targets.delete.title", { name }),
      description: t("distribution.targets.delete.description"),
      label: t("distribution.targets.delete.label"),
      done: t("distribution.targets.delete.done", { name }),
      remove: () => mutateAsync(id),
      leave: () => navigate("/distribution/targets", { replace: true }),
    })
  return (
    <DraftActions
      deleteLabel={t("distribution.targets.delete.label")}
      onDelete={() => void remove()}
    />
  )
}
