const started = Date.now()

/** Says what happens now, with the seconds since the start. */
export function progress(text: string): void {
  const seconds = ((Date.now() - started) / 1000).toFixed(0).padStart(4)
  console.log(`${seconds} s  ${text}`)
}
