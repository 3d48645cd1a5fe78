import { toast } from "@medusajs/ui"

/**
 * Says that a write was taken, also when what asked for it has left the screen
 * by then, as the row of what was deleted. What is refused says so by itself.
 */
export async function announce<Answer>(
  write: Promise<Answer>,
  text: string | ((answer: Answer) => string)
): Promise<void> {
  try {
    const answer = await write
    toast.success(typeof text === "string" ? text : text(answer))
  } catch {
    // Shown already.
  }
}
