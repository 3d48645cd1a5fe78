import { invalid } from "../errors"
import type { MethodField, MethodKind } from "./provider"

const MAX_LENGTH = 255

/** Control characters and line breaks, which no name or number has and a bank file must not have. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}]/u

/** The kind of this name; throws `invalid_data` with those that the provider has. */
export function kindOf(
  { id, methodKinds }: { id: string; methodKinds: readonly MethodKind[] },
  kind: string
): MethodKind {
  const found = methodKinds.find((offered) => offered.kind === kind)
  if (!found) {
    const kinds = methodKinds.map((offered) => offered.kind).join(", ")
    throw invalid(
      `The payout provider ${id} has no kind ${kind}; it has ${kinds}`
    )
  }
  return found
}

/** What was entered, trimmed and held against the fields of its kind; empty ones are left out. */
export function filledFields(
  { fields }: MethodKind,
  entered: Record<string, string>
): Record<string, string> {
  const unknown = Object.keys(entered).find(
    (name) => !fields.some((field) => field.name === name)
  )
  if (unknown !== undefined) {
    const names = fields.map(({ name }) => name).join(", ")
    throw invalid(`There is no field ${unknown}; the fields are ${names}`)
  }
  return Object.fromEntries(
    fields
      .map((field) => [field.name, valueOf(field, entered)] as const)
      .filter(([, value]) => value !== "")
  )
}

function valueOf(
  { name, labels, isRequired }: MethodField,
  entered: Record<string, string>
): string {
  const value = (entered[name] ?? "").trim()
  if (isRequired && value === "") {
    throw invalid(`${labels.en} (${name}) is missing`)
  }
  if (value.length > MAX_LENGTH || UNPRINTABLE.test(value)) {
    throw invalid(
      `${labels.en} (${name}) must be one line of at most ${MAX_LENGTH} characters`
    )
  }
  return value
}
