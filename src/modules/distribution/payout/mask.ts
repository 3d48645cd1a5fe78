const SHOWN = 4

/**
 * The end of a secret, by which its owner knows it again: "•••• 3000". Never
 * more than half of it, so that a short one is not given away.
 */
export function masked(secret: string): string {
  const letters = [...secret.replace(/\s/g, "")]
  const shown = Math.min(SHOWN, Math.floor(letters.length / 2))
  return `•••• ${letters.slice(letters.length - shown).join("")}`.trim()
}
