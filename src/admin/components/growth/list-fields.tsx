import { Plus, Trash } from "@medusajs/icons"
import { Button, IconButton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface ListFieldsProps {
  /** The ids of what is listed, in its order. */
  ids: string[]
  /** What the card at a place is called. */
  title: (index: number) => string
  /** What taking away the card at a place is called. */
  removeLabel: (index: number) => string
  addLabel: string
  least?: number
  most: number
  onAdd: () => void
  onRemove: (index: number) => void
  render: (index: number) => ReactNode
}

/** Cards of fields, to add to and to take away from. */
export function ListFields({
  ids,
  title,
  removeLabel,
  addLabel,
  least = 0,
  most,
  onAdd,
  onRemove,
  render,
}: ListFieldsProps) {
  return (
    <div className="flex flex-col gap-y-3">
      {ids.map((id, index) => (
        <div
          key={id}
          role="group"
          aria-label={title(index)}
          className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-3 rounded-xl p-4"
        >
          <div className="flex min-h-7 items-center justify-between gap-x-2">
            <Text size="small" leading="compact" weight="plus">
              {title(index)}
            </Text>
            {ids.length > least && (
              <IconButton
                size="small"
                type="button"
                variant="transparent"
                aria-label={removeLabel(index)}
                onClick={() => onRemove(index)}
              >
                <Trash />
              </IconButton>
            )}
          </div>
          {render(index)}
        </div>
      ))}
      {ids.length < most && (
        <Button
          size="small"
          variant="secondary"
          type="button"
          className="self-start"
          onClick={onAdd}
        >
          <Plus />
          {addLabel}
        </Button>
      )}
    </div>
  )
}
