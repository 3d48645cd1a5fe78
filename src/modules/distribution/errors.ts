import { MedusaError } from "@medusajs/framework/utils"
import { QueryFailedError } from "typeorm"

export function invalid(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

export function notAllowed(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}

/** Somebody else came first: what was read is not what there is. */
export function overtaken(thing: "draft" | "target" | "contest"): MedusaError {
  return notAllowed(
    `Somebody else changed this ${thing} meanwhile; open it anew to see what changed, then make your changes again`
  )
}

export function notFound(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_FOUND, message)
}

export function duplicate(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.DUPLICATE_ERROR, message)
}

interface PostgresError {
  code?: string
  constraint?: string
}

/** The unique constraint that a failed statement broke, if that is why it failed. */
export function brokenUniqueConstraint(error: unknown): string | null {
  if (!(error instanceof QueryFailedError)) {
    return null
  }
  const { code, constraint } = error.driverError as PostgresError
  return code === "23505" ? (constraint ?? "") : null
}
