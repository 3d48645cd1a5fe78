import { asValue } from "@medusajs/framework/awilix"
import type { LoaderOptions } from "@medusajs/framework/types"
import { createDataSource, type DatabaseOptions } from "../data-source"

/**
 * Opens the module's DataSource. Its function name is what makes Medusa leave
 * out its own MikroORM connection for this module.
 */
export default async function connectionLoader({
  container,
  options,
}: LoaderOptions): Promise<void> {
  const dataSource = createDataSource((options ?? {}) as DatabaseOptions)
  await dataSource.initialize()
  container.register({ dataSource: asValue(dataSource) })
}
