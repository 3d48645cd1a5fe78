/** A law of the domain was broken; carries the evidence. */
export class BrokenLaw extends Error {
  override readonly name = "BrokenLaw"

  constructor(
    message: string,
    readonly evidence: Record<string, unknown>
  ) {
    super(message)
  }
}

/**
 * Guards a law in production too: throws `BrokenLaw`, which stops the one
 * request that would break it.
 */
export function invariant(
  holds: boolean,
  message: string,
  evidence: Record<string, unknown> = {}
): asserts holds {
  if (!holds) {
    throw new BrokenLaw(message, evidence)
  }
}
