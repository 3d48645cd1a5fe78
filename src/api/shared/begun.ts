import { Readable } from "node:stream"

/**
 * What is being read, as a stream, once its first pieces are there: a title, and
 * what comes first of the database. A reading that fails before is told as the
 * error that it is, for nothing was answered yet.
 */
export async function begun(pieces: AsyncIterable<string>): Promise<Readable> {
  const reading = pieces[Symbol.asyncIterator]()
  const first = [await reading.next(), await reading.next()]
  return Readable.from(continued(first, reading))
}

async function* continued(
  first: readonly IteratorResult<string>[],
  reading: AsyncIterator<string>
): AsyncGenerator<string> {
  try {
    for (const piece of first) {
      if (!piece.done) {
        yield piece.value
      }
    }
    for (;;) {
      const piece = await reading.next()
      if (piece.done) {
        return
      }
      yield piece.value
    }
  } finally {
    await reading.return?.()
  }
}
