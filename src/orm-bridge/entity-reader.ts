import { MedusaError } from "@medusajs/framework/utils"
import type {
  DataSource,
  EntityTarget,
  ObjectLiteral,
  SelectQueryBuilder,
} from "typeorm"
import { FilterCompiler, type Filters } from "./filter"
import { hasField, Joins } from "./joins"

/** The part of Medusa's find config that a module's list methods understand. */
export interface FindConfig {
  select?: readonly string[]
  relations?: readonly string[]
  skip?: number | null
  take?: number | null
  order?: Record<string, unknown>
  __internal?: { crossModuleJoins?: unknown[] }
}

const DEFAULT_TAKE = 15

/** Reads one TypeORM entity the way Medusa's own module services read theirs. */
export class EntityReader<E extends ObjectLiteral> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly entity: EntityTarget<E>,
    private readonly searchable: readonly string[] = []
  ) {}

  async list(filters: Filters = {}, config: FindConfig = {}): Promise<E[]> {
    return this.query(filters, config).getMany()
  }

  async listAndCount(
    filters: Filters = {},
    config: FindConfig = {}
  ): Promise<[E[], number]> {
    const rows = await this.list(filters, config)
    const take = takeOf(config)
    const isAll = !config.skip && (take === null || rows.length < take)
    return [rows, isAll ? rows.length : await this.count(filters)]
  }

  /** Throws `not_found` when no row has this primary key. */
  async retrieve(id: string, config: FindConfig = {}): Promise<E> {
    const key = this.primaryKey()
    const [row] = await this.list({ [key]: id }, { ...config, take: 1 })
    if (!row) {
      const { name } = this.dataSource.getMetadata(this.entity)
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `${name} with ${key}: ${id} was not found`
      )
    }
    return row
  }

  /** Joins what the filters ask for and nothing that is only shown. */
  private async count(filters: Filters): Promise<number> {
    const { query, joins } = this.filtered(filters)
    if (joins.multipliesRows) {
      return query.getCount()
    }
    const row = await query
      .select("count(*)::int", "count")
      .getRawOne<{ count: number }>()
    return row?.count ?? 0
  }

  private primaryKey(): string {
    const [column] = this.dataSource.getMetadata(this.entity).primaryColumns
    return column?.propertyName ?? "id"
  }

  private query(filters: Filters, config: FindConfig): SelectQueryBuilder<E> {
    refuseCrossModuleJoins(config)
    const { query, joins } = this.filtered(filters)
    select(query, joins, config)
    order(query, joins, config.order ?? { [this.primaryKey()]: "ASC" })
    page(query, joins, config)
    return query
  }

  private filtered(filters: Filters) {
    const query = this.dataSource
      .getRepository(this.entity)
      .createQueryBuilder("root")
    const joins = new Joins(query, this.dataSource.getMetadata(this.entity))
    new FilterCompiler(query, joins, this.searchable).apply(filters)
    return { query, joins }
  }
}

/**
 * Medusa may push a filter on another module's table down to us, having removed
 * it from the filters: answering then would return rows nobody asked for.
 */
function refuseCrossModuleJoins(config: FindConfig): void {
  if (config.__internal?.crossModuleJoins?.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Filtering by a linked module's fields is not supported here; filter by the linked id instead"
    )
  }
}

function select<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  joins: Joins<E>,
  config: FindConfig
): void {
  const relations = expand(config.relations ?? [])
  const fields = config.select ? withoutStars(config.select, relations) : []
  const paths = ["", ...relations]
  const selection = paths.flatMap((path) => {
    const alias = joins.join(path)
    const metadata = joins.metadataOf(path)
    const named = fields
      .filter((field) => parentOf(field) === path)
      .map((field) => nameOf(field))
      .filter((name) => hasField(metadata, name))
    const all = metadata.columns
      .filter((column) => column.isSelect)
      .map((column) => column.propertyName)
    const keys = metadata.primaryColumns.map((column) => column.propertyName)
    const wanted =
      named.length > 0 ? new Set([...keys, ...named]) : new Set(all)
    return [...wanted].map((name) => `${alias}.${name}`)
  })
  query.select(selection)
}

function withoutStars(
  fields: readonly string[],
  relations: readonly string[]
): string[] {
  const starred = new Set(
    fields
      .filter((field) => nameOf(field) === "*")
      .map((field) => parentOf(field))
  )
  const isRelation = new Set(relations)
  return fields.filter(
    (field) => !starred.has(parentOf(field)) && !isRelation.has(field)
  )
}

/** Every relation with those it hangs on: "a.b" needs "a". */
function expand(relations: readonly string[]): string[] {
  const all = relations.flatMap((relation) => {
    const parts = relation.split(".")
    return parts.map((_, index) => parts.slice(0, index + 1).join("."))
  })
  return [...new Set(all)]
}

function order<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  joins: Joins<E>,
  ordering: Record<string, unknown>,
  path = ""
): void {
  for (const [name, direction] of Object.entries(ordering)) {
    const field = path ? `${path}.${name}` : name
    if (typeof direction === "object" && direction !== null) {
      order(query, joins, direction as Record<string, unknown>, field)
      continue
    }
    const isDescending = String(direction).toUpperCase().startsWith("DESC")
    query.addOrderBy(joins.columnOf(field), isDescending ? "DESC" : "ASC")
  }
}

/**
 * TypeORM's `take` finds the page by a first query of its own, which knows only
 * selected columns and so cannot order by another relation's: needed only where
 * a join gives a row more than once.
 */
function page<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  joins: Joins<E>,
  config: FindConfig
): void {
  const take = takeOf(config)
  const skip = config.skip || undefined
  if (joins.multipliesRows) {
    query.take(take ?? undefined).skip(skip)
  } else {
    query.limit(take ?? undefined).offset(skip)
  }
}

/** Null takes all. */
function takeOf({ take }: FindConfig): number | null {
  return take === undefined ? DEFAULT_TAKE : take
}

function parentOf(field: string): string {
  const dot = field.lastIndexOf(".")
  return dot < 0 ? "" : field.slice(0, dot)
}

function nameOf(field: string): string {
  return field.slice(field.lastIndexOf(".") + 1)
}
