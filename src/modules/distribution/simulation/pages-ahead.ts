/**
 * Gives page after page, each while the next one is being read already. Stops
 * after an empty page, and leaves no reading behind when it is left early.
 */
export async function* pagesAhead<Item>(
  read: (after: Item | null) => Promise<readonly Item[]>
): AsyncGenerator<readonly Item[]> {
  let reading = quiet(read(null))
  try {
    for (;;) {
      const page = await reading
      const last = page.at(-1)
      if (last === undefined) {
        return
      }
      reading = quiet(read(last))
      yield page
    }
  } finally {
    await reading.catch(() => undefined)
  }
}

/** What fails is told of where it is waited for, and not before. */
export function quiet<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined)
  return work
}
