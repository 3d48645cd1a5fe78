/** What becomes of a refusal that its write has shown in the server's words. */
export function shownAlready(): void {}
