import type { DataSource, EntityManager } from "typeorm"

export class Crash extends Error {}

type Work = (manager: EntityManager) => Promise<unknown>

/**
 * Lets transactions be lost just before they are committed, as when the process
 * dies: what they did is gone, and what others committed stays.
 */
export class Crashes {
  private left: number | null = null

  constructor(dataSource: DataSource) {
    const transaction = dataSource.transaction.bind(dataSource)
    dataSource.transaction = ((...args: unknown[]) => {
      const work = args.pop() as Work
      const doomed: Work = async (manager) => {
        const result = await work(manager)
        if (this.isNow()) {
          throw new Crash("The process died")
        }
        return result
      }
      return (transaction as (...all: unknown[]) => Promise<unknown>)(
        ...args,
        doomed
      )
    }) as DataSource["transaction"]
  }

  /** Plays a step whose transaction of this place, counted from 0, is lost. */
  async during(at: number | null, step: () => Promise<void>): Promise<void> {
    this.left = at
    try {
      await step()
    } catch (error) {
      if (!(error instanceof Crash)) {
        throw error
      }
    } finally {
      this.left = null
    }
  }

  private isNow(): boolean {
    if (this.left === null) {
      return false
    }
    this.left -= 1
    return this.left < 0
  }
}
