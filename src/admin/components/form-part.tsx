import { Heading, Text } from "@medusajs/ui"
import type { PropsWithChildren } from "react"

interface FormPartProps extends PropsWithChildren {
  title: string
  description?: string
}

/** Fields of a form that belong together, with what they decide in a sentence. */
export function FormPart({ title, description, children }: FormPartProps) {
  return (
    <section className="flex flex-col gap-y-4" aria-label={title}>
      <div>
        <Heading level="h2">{title}</Heading>
        {description && (
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {description}
          </Text>
        )}
      </div>
      {children}
    </section>
  )
}
