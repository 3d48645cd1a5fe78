import type { Logger } from "@medusajs/framework/types"
import type { DataSource } from "typeorm"
import { createDataSource, type DatabaseOptions } from "./data-source"

interface MigrationArguments {
  options?: DatabaseOptions
  logger?: Logger
  migrationNames?: string[]
}

interface MigrationRun {
  name: string
  path: string
}

/** Runs what has not run yet; called by `medusa db:migrate`. */
export async function runMigrations({
  options,
  logger,
}: MigrationArguments): Promise<MigrationRun[]> {
  return withDataSource(options, async (dataSource) => {
    const done = await dataSource.runMigrations()
    done.forEach((migration) => logger?.info(`Migrated ${migration.name}`))
    return done.map((migration) => ({ name: migration.name, path: "" }))
  })
}

/**
 * Takes back the named migrations, or the last one when none is named; called
 * by `medusa db:rollback`.
 */
export async function revertMigration({
  options,
  logger,
  migrationNames,
}: MigrationArguments): Promise<void> {
  const steps = migrationNames?.length ?? 1
  await withDataSource(options, async (dataSource) => {
    for (let step = 0; step < steps; step++) {
      await dataSource.undoLastMigration()
    }
    logger?.info(`Reverted ${steps} distribution migration(s)`)
  })
}

/** Medusa calls this for `medusa db:generate`; our migrations are written by hand. */
export async function generateMigration({
  logger,
}: MigrationArguments): Promise<void> {
  logger?.warn(
    "The distribution module ships its migrations; there is nothing to generate in a store."
  )
}

async function withDataSource<T>(
  options: DatabaseOptions | undefined,
  work: (dataSource: DataSource) => Promise<T>
): Promise<T> {
  const dataSource = createDataSource(options ?? {})
  await dataSource.initialize()
  try {
    return await work(dataSource)
  } finally {
    await dataSource.destroy()
  }
}
