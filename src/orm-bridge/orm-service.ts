import type { DataSource } from "typeorm"
import { EntityReader, type FindConfig } from "./entity-reader"
import type { Filters } from "./filter"

type EntityClass = new () => object

/** What a module says of one entity: its class and the columns `q` searches. */
export interface EntityDeclaration<C extends EntityClass = EntityClass> {
  entity: C
  searchable?: readonly string[]
}

type Entities = Record<string, EntityDeclaration>

type Row<D extends EntityDeclaration> = InstanceType<D["entity"]>

type Plural<Name extends string> = Name extends `${infer Stem}y`
  ? `${Stem}ies`
  : Name extends `${string}ch`
    ? `${Name}es`
    : `${Name}s`

type Readers<M extends Entities> = {
  [K in keyof M & string as `list${Plural<K>}`]: (
    filters?: Filters,
    config?: FindConfig
  ) => Promise<Row<M[K]>[]>
} & {
  [K in keyof M & string as `listAndCount${Plural<K>}`]: (
    filters?: Filters,
    config?: FindConfig
  ) => Promise<[Row<M[K]>[], number]>
} & {
  [K in keyof M & string as `retrieve${K}`]: (
    id: string,
    config?: FindConfig
  ) => Promise<Row<M[K]>>
}

/** "Tier" → "Tiers", "AuditEntry" → "AuditEntries", "Batch" → "Batches". */
export function pluralOf(name: string): string {
  if (name.endsWith("y")) {
    return `${name.slice(0, -1)}ies`
  }
  return name.endsWith("ch") ? `${name}es` : `${name}s`
}

/**
 * A base class with `listXs`, `listAndCountXs` and `retrieveX` for every entity,
 * as Medusa's `query.graph` calls them; the TypeORM twin of `MedusaService`.
 * `dataSource` is what the subclass registers under that name in its container.
 */
export function OrmService<M extends Entities>(
  entities: M
): new (container: { dataSource: DataSource }) => Readers<M> {
  class ReadingService {
    protected readonly container_: { dataSource: DataSource }

    constructor(container: { dataSource: DataSource }) {
      this.container_ = container
    }
  }
  for (const [name, declaration] of Object.entries(entities)) {
    defineReaders(ReadingService.prototype, name, declaration)
  }
  return ReadingService as unknown as new (container: {
    dataSource: DataSource
  }) => Readers<M>
}

interface HasContainer {
  container_: { dataSource: DataSource }
}

function defineReaders(
  prototype: object,
  name: string,
  { entity, searchable }: EntityDeclaration
): void {
  const reader = (service: HasContainer): EntityReader<object> =>
    new EntityReader(service.container_.dataSource, entity, searchable)
  Object.assign(prototype, {
    [`list${pluralOf(name)}`](
      this: HasContainer,
      filters?: Filters,
      config?: FindConfig
    ) {
      return reader(this).list(filters, config)
    },
    [`listAndCount${pluralOf(name)}`](
      this: HasContainer,
      filters?: Filters,
      config?: FindConfig
    ) {
      return reader(this).listAndCount(filters, config)
    },
    [`retrieve${name}`](this: HasContainer, id: string, config?: FindConfig) {
      return reader(this).retrieve(id, config)
    },
  })
}
