export { EntityReader, type FindConfig } from "./entity-reader"
export { type Filters } from "./filter"
export { joinerConfigOf, schemaOf } from "./joiner-config"
export { type EntityDeclaration, OrmService, pluralOf } from "./orm-service"
