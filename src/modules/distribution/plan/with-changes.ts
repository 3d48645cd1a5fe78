import type { PlanDocument } from "../domain/plan/document"

/** A plan's sections, of which a change may name a part. */
const sections = [
  "basis",
  "caps",
  "uplines",
  "duration",
  "hold",
  "excluded",
] as const

type Section = (typeof sections)[number]

/** What changes of a plan; everything else stays as it is. */
export type PlanChanges = Partial<
  Omit<PlanDocument, Section> & {
    [Name in Section]: Partial<PlanDocument[Name]>
  }
>

/** The document with changes; of a section, what is not named stays. */
export function withChanges(
  current: PlanDocument,
  changes: PlanChanges
): Record<string, unknown> {
  const merged = sections
    .filter((name) => changes[name] !== undefined)
    .map((name) => [name, { ...current[name], ...changes[name] }])
  return { ...current, ...changes, ...Object.fromEntries(merged) }
}
