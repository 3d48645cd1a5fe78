import { Text } from "@medusajs/ui"

/** What a section says when it has nothing to show. */
export function EmptyRow({ text }: { text: string }) {
  return (
    <div className="px-6 py-4">
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {text}
      </Text>
    </div>
  )
}
