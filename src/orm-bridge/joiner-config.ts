import { defineJoinerConfig } from "@medusajs/framework/utils"
import type { ModuleJoinerConfig } from "@medusajs/framework/types"
import { getMetadataArgsStorage } from "typeorm"
import type { ColumnMetadataArgs } from "typeorm/metadata-args/ColumnMetadataArgs"
import type { EntityDeclaration } from "./orm-service"
import { pluralOf } from "./orm-service"

type Entities = Record<string, EntityDeclaration>

/**
 * The joiner config of a module whose entities are TypeORM classes: aliases,
 * linkable keys and the GraphQL schema come from the entities' decorators, so
 * that nothing but the classes is loaded when Medusa migrates.
 */
export function joinerConfigOf(
  serviceName: string,
  entities: Entities
): ModuleJoinerConfig {
  const names = Object.keys(entities)
  const linkable = names.filter((name) => primaryKeyOf(entities, name) === "id")
  return defineJoinerConfig(serviceName, {
    models: [],
    schema: schemaOf(entities),
    primaryKeys: ["id"],
    linkableKeys: Object.fromEntries(
      linkable.map((name) => [`${snakeCase(name)}_id`, name])
    ),
    alias: names.map((name) => ({
      name: [snakeCase(name), snakeCase(pluralOf(name))],
      entity: name,
      args: { methodSuffix: pluralOf(name) },
    })),
  }) as ModuleJoinerConfig
}

/** GraphQL SDL with one type an entity: columns as scalars, relations as types. */
export function schemaOf(entities: Entities): string {
  return Object.entries(entities)
    .map(([name, { entity }]) => {
      const fields = [
        ...columnsOf(entity).map(columnField),
        ...relationFields(entities, entity),
      ]
      return `type ${name} {\n${fields.map((field) => `  ${field}`).join("\n")}\n}`
    })
    .join("\n\n")
}

function columnsOf(entity: EntityDeclaration["entity"]): ColumnMetadataArgs[] {
  return getMetadataArgsStorage().columns.filter(
    (column) => column.target === entity && column.options.select !== false
  )
}

function columnField(column: ColumnMetadataArgs): string {
  const scalar = column.options.primary ? "ID" : scalarOf(column)
  const mark = column.options.nullable ? "" : "!"
  return `${column.propertyName}: ${scalar}${mark}`
}

function scalarOf(column: ColumnMetadataArgs): string {
  switch (column.options.type) {
    case "int":
    case "smallint":
      return "Int"
    case "boolean":
      return "Boolean"
    case "json":
    case "jsonb":
      return "JSON"
    case "timestamptz":
      return "DateTime"
    default:
      return "String"
  }
}

function relationFields(
  entities: Entities,
  entity: EntityDeclaration["entity"]
): string[] {
  const names = new Map(
    Object.entries(entities).map(([name, declaration]) => [
      declaration.entity as unknown,
      name,
    ])
  )
  return getMetadataArgsStorage()
    .relations.filter((relation) => relation.target === entity)
    .map((relation) => {
      const target =
        typeof relation.type === "function"
          ? (relation.type as () => unknown)()
          : relation.type
      const name = names.get(target) ?? String(target)
      const isMany = relation.relationType.endsWith("-many")
      return `${relation.propertyName}: ${isMany ? `[${name}!]` : name}`
    })
}

function primaryKeyOf(entities: Entities, name: string): string | undefined {
  const declaration = entities[name]
  return declaration
    ? columnsOf(declaration.entity).find((column) => column.options.primary)
        ?.propertyName
    : undefined
}

function snakeCase(name: string): string {
  return name.replace(/(?<=[a-z])([A-Z])/g, "_$1").toLowerCase()
}
