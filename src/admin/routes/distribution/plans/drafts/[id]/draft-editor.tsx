import { Form } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useState } from "react"
import type {
  AdminPlanDraft,
  AdminPlanProblem,
  AdminTier,
} from "../../../../../../api/types"
import { DraftHeader } from "./draft-header"
import { LeaveGuard } from "./leave-guard"
import { PreviewPanel } from "./preview/preview-panel"
import { ProblemList } from "./problem-list"
import { Problems } from "./problems"
import { RulesSection } from "./rules/rules-section"
import { CapsSection } from "./sections/caps-section"
import { CountsSection } from "./sections/counts-section"
import { DurationSection } from "./sections/duration-section"
import { PaysSection } from "./sections/pays-section"
import { RestSection } from "./sections/rest-section"
import { UplinesSection } from "./sections/uplines-section"
import { useDraftForm } from "./use-draft-form"

interface DraftEditorProps {
  draft: AdminPlanDraft
  tiers: AdminTier[]
  currencies: string[]
}

/** The whole plan to edit, with what an order would pay beside it. */
export function DraftEditor({ draft, tiers, currencies }: DraftEditorProps) {
  const editor = useDraftForm(draft, {
    tierIds: tiers.map(({ id }) => id),
    currencies,
  })
  const [found, setFound] = useState<AdminPlanProblem[] | null>(null)
  const problems = found ?? editor.saved.problems
  return (
    <Form {...editor.form}>
      <Problems.Provider value={problems}>
        <LeaveGuard isDirty={editor.isDirty} />
        {/* The header stays above the cards, and below whatever opens over the page. */}
        <div className="isolate flex flex-col gap-y-3">
          <DraftHeader editor={editor} problems={problems} />
          <div className="flex flex-col items-start gap-3 xl:grid xl:grid-cols-[minmax(0,1fr)_400px]">
            <div className="flex w-full min-w-0 flex-col gap-y-3">
              <ProblemList problems={problems} />
              <PaysSection tiers={tiers} />
              <CountsSection />
              <RulesSection kind="rules" />
              <RulesSection kind="overrides" />
              <CapsSection />
              <UplinesSection />
              <DurationSection />
              <RestSection />
            </div>
            <Container className="divide-y p-0 xl:sticky xl:top-24 xl:max-h-[calc(100vh-11rem)] xl:overflow-y-auto">
              <PreviewPanel onProblems={setFound} />
            </Container>
          </div>
        </div>
      </Problems.Provider>
    </Form>
  )
}
