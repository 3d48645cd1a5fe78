import { Container, Heading, Text } from "@medusajs/ui"
import type { PropsWithChildren, ReactNode } from "react"
import type { SectionName } from "../../../../../lib/plan/section-of"
import { ProblemAlerts, useSectionProblems } from "./problems"

interface EditorSectionProps extends PropsWithChildren {
  name: SectionName
  title: string
  description: string
  aside?: ReactNode
}

/** A card of the editor: what it decides in a sentence, what is wrong with it, its fields. */
export function EditorSection({
  name,
  title,
  description,
  aside,
  children,
}: EditorSectionProps) {
  const problems = useSectionProblems(name)
  return (
    <Container className="divide-y p-0" id={`plan-${name}`}>
      <div className="flex items-start justify-between gap-x-4 px-6 py-4">
        <div className="flex flex-col gap-y-1">
          <Heading level="h2">{title}</Heading>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {description}
          </Text>
        </div>
        {aside}
      </div>
      {problems.length > 0 && (
        <div className="flex flex-col gap-y-2 px-6 py-4">
          <ProblemAlerts problems={problems} />
        </div>
      )}
      {children}
    </Container>
  )
}

/** Fields of a section that belong together. */
export function FieldGroup({ children }: PropsWithChildren) {
  return <div className="flex flex-col gap-y-6 px-6 py-4">{children}</div>
}

/** Fields side by side, below each other where there is no room. */
export function FieldRow({ children }: PropsWithChildren) {
  return (
    <div className="grid grid-cols-1 items-start gap-6 sm:grid-cols-2">
      {children}
    </div>
  )
}
