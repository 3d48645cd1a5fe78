import { toast } from "@medusajs/ui"

/**
 * Says that a write was taken, also when what asked for it has left the screen
 * by then, as the row of what was deleted. What is refused says so by itself.
 */
export async function announce(
  write: Promise<unknown>,
  text: string
): Promise<void> {
  try {
    await write
    toast.success(text)
  } catch {
    // Shown already.
  }
}
