/** Works through the tasks with so many hands at a time; stops at the first that fails. */
export async function atOnce(
  workers: number,
  tasks: readonly (() => Promise<unknown>)[]
): Promise<void> {
  const waiting = [...tasks]
  const work = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      await task()
    }
  }
  try {
    await Promise.all(Array.from({ length: workers }, work))
  } finally {
    waiting.length = 0
  }
}

/** Cuts a list into groups of the sizes that are asked for, one after the other. */
export function inGroups<T>(items: readonly T[], size: () => number): T[][] {
  const groups: T[][] = []
  for (let start = 0; start < items.length; start += groups.at(-1)!.length) {
    groups.push(items.slice(start, start + Math.max(1, size())))
  }
  return groups
}
