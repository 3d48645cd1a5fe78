import { MedusaError } from "@medusajs/framework/utils"
import type { EntityMetadata, ObjectLiteral, SelectQueryBuilder } from "typeorm"
import type { RelationMetadata } from "typeorm/metadata/RelationMetadata"

/**
 * The relations one query walks, each joined once however many filters, selects
 * and orderings name it.
 */
export class Joins<E extends ObjectLiteral> {
  private readonly joined = new Map<string, EntityMetadata>()

  constructor(
    private readonly query: SelectQueryBuilder<E>,
    private readonly root: EntityMetadata
  ) {
    this.joined.set("", root)
  }

  /** Whether a dotted path ends in a relation, not in a column. */
  isRelation(path: string): boolean {
    const { parent, name } = split(path)
    const owner = this.metadataOf(parent)
    return owner.relations.some((relation) => relation.propertyName === name)
  }

  /** The `alias.property` of a dotted path, joining what lies on the way. */
  columnOf(path: string): string {
    const { parent, name } = split(path)
    const owner = this.metadataOf(parent)
    if (!hasField(owner, name)) {
      throw unknownField(owner, name)
    }
    return `${this.join(parent)}.${name}`
  }

  /** Joins the relation at a dotted path and gives its alias. */
  join(path: string): string {
    if (path === "") {
      return this.query.alias
    }
    const alias = `${this.query.alias}_${path.replace(/\./g, "_")}`
    if (!this.joined.has(path)) {
      const { parent, name } = split(path)
      const metadata = this.metadataOf(path)
      this.query.leftJoin(`${this.join(parent)}.${name}`, alias)
      this.joined.set(path, metadata)
    }
    return alias
  }

  /** Whether a joined relation gives a row of the root more than once. */
  get multipliesRows(): boolean {
    return [...this.joined.keys()].some(
      (path) => path !== "" && isToMany(this.relationAt(path))
    )
  }

  metadataOf(path: string): EntityMetadata {
    if (path === "") {
      return this.root
    }
    return this.relationAt(path).inverseEntityMetadata
  }

  private relationAt(path: string): RelationMetadata {
    const { parent, name } = split(path)
    const owner = this.metadataOf(parent)
    const relation = owner.relations.find(
      (candidate) => candidate.propertyName === name
    )
    if (!relation) {
      throw unknownField(owner, name)
    }
    return relation
  }
}

/** Whether an entity has a column that may be read; one that is not selected by itself may not. */
export function hasField(owner: EntityMetadata, name: string): boolean {
  return owner.findColumnWithPropertyName(name)?.isSelect ?? false
}

function isToMany({ isOneToMany, isManyToMany }: RelationMetadata): boolean {
  return isOneToMany || isManyToMany
}

function split(path: string): { parent: string; name: string } {
  const dot = path.lastIndexOf(".")
  return dot < 0
    ? { parent: "", name: path }
    : { parent: path.slice(0, dot), name: path.slice(dot + 1) }
}

function unknownField(owner: EntityMetadata, name: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `${owner.name} has no field "${name}"`
  )
}
