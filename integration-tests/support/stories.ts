import {
  medusaIntegrationTestRunner,
  type MedusaSuiteOptions,
} from "@medusajs/test-utils"
import { dropDatabase } from "./test-database"

/** Tests of a running store. */
export type Story = (medusa: MedusaSuiteOptions) => void

/**
 * Boots Medusa once for several stories, which takes it longer than many a
 * story does. Each begins in an empty store, and each of its tests with what
 * the story's own `beforeAll` made.
 */
export function tellStories(stories: Record<string, Story>): void {
  medusaIntegrationTestRunner({
    testSuite: (medusa) => {
      const empty = { templateName: `${medusa.dbConfig.dbName}-empty` }
      beforeAll(() => medusa.dbUtils.snapshot(empty))
      afterAll(() => dropDatabase(empty.templateName))
      Object.entries(stories).forEach(([name, story]) =>
        describe(name, () => {
          beforeAll(() => medusa.dbUtils.restore(empty))
          story(medusa)
          beforeAll(async () => {
            await medusa.utils.waitWorkflowExecutions()
            await medusa.dbUtils.snapshot()
          })
        })
      )
    },
  })
}
