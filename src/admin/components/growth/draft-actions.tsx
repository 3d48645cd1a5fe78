import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useAskDelete } from "../../hooks/use-ask-delete"
import { EditLink } from "../edit-link"

interface DraftActionsProps {
  name: string
  onDelete: () => Promise<unknown>
  /** The list to go to when it is gone. */
  list: string
}

/** Changing a draft or throwing it away, on its page. */
export function DraftActions({ name, onDelete, list }: DraftActionsProps) {
  const { t } = useTranslation()
  const ask = useAskDelete()
  const navigate = useNavigate()
  const remove = () =>
    ask({
      title: t("distribution.growth.draft.title", { name }),
      description: t("distribution.growth.draft.description"),
      label: t("distribution.growth.draft.delete"),
      done: t("distribution.growth.draft.done", { name }),
      remove: onDelete,
      leave: () => navigate(list, { replace: true }),
    })
  return (
    <>
      <Button size="small" variant="transparent" onClick={() => void remove()}>
        {t("distribution.growth.draft.delete")}
      </Button>
      <EditLink to="edit" />
    </>
  )
}
