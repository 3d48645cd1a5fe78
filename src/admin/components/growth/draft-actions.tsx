import { Button } from "@medusajs/ui"
import { EditLink } from "../edit-link"

interface DraftActionsProps {
  deleteLabel: string
  onDelete: () => void
}

/** Changing a draft or throwing it away, on its page. */
export function DraftActions({ deleteLabel, onDelete }: DraftActionsProps) {
  return (
    <>
      <Button size="small" variant="transparent" onClick={onDelete}>
        {deleteLabel}
      </Button>
      <EditLink to="edit" />
    </>
  )
}
