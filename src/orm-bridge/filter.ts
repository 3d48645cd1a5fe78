import { MedusaError } from "@medusajs/framework/utils"
import type { ObjectLiteral, SelectQueryBuilder } from "typeorm"
import type { Joins } from "./joins"

/** A filter as Medusa's modules take it: field → value, list, operators or nested relation. */
export type Filters = Record<string, unknown>

const comparisons: Record<string, (column: string, value: string) => string> = {
  $eq: (column, value) => `${column} = ${value}`,
  $ne: (column, value) => `${column} IS DISTINCT FROM ${value}`,
  $gt: (column, value) => `${column} > ${value}`,
  $gte: (column, value) => `${column} >= ${value}`,
  $lt: (column, value) => `${column} < ${value}`,
  $lte: (column, value) => `${column} <= ${value}`,
  $like: (column, value) => `${column} LIKE ${value}`,
  $ilike: (column, value) => `${column} ILIKE ${value}`,
}

/**
 * Compiles Medusa filters to one SQL condition with named parameters.
 *
 * Understands `$and $or $not`, `$eq $ne $in $nin $gt $gte $lt $lte $like $ilike`,
 * lists (any of), null (is null), nested relations, and `q` over the searchable
 * columns. Throws `invalid_data` for a field or operator that does not exist, so
 * that a misspelt filter never returns everything.
 */
export class FilterCompiler<E extends ObjectLiteral> {
  private parameterCount = 0

  constructor(
    private readonly query: SelectQueryBuilder<E>,
    private readonly joins: Joins<E>,
    private readonly searchable: readonly string[]
  ) {}

  apply(filters: Filters): void {
    const condition = this.all(filters, "")
    if (condition) {
      this.query.andWhere(condition)
    }
  }

  private all(filters: Filters, path: string): string {
    return join(
      Object.entries(filters).map(([key, value]) => this.one(key, value, path)),
      "AND"
    )
  }

  private one(key: string, value: unknown, path: string): string {
    switch (key) {
      case "context":
        return ""
      case "$and":
        return this.group(value, path, "AND")
      case "$or":
        return this.group(value, path, "OR")
      case "$not":
        return `NOT (${this.all(asFilters(value, key), path) || "TRUE"})`
      case "q":
        return this.search(value)
      default:
        return this.field(path ? `${path}.${key}` : key, value)
    }
  }

  private group(value: unknown, path: string, word: "AND" | "OR"): string {
    const members = Array.isArray(value) ? value : [value]
    if (word === "OR" && members.length === 0) {
      return "FALSE"
    }
    return join(
      members.map(
        (member) => this.all(asFilters(member, word), path) || "TRUE"
      ),
      word
    )
  }

  private search(value: unknown): string {
    if (typeof value !== "string" || value.trim() === "") {
      return ""
    }
    const pattern = `%${value.trim().replace(/[\\%_]/g, "\\$&")}%`
    const parameter = this.bind(pattern)
    return join(
      this.searchable.map(
        (field) => `${this.column(field)} ILIKE ${parameter}`
      ),
      "OR"
    )
  }

  private field(path: string, value: unknown): string {
    if (this.joins.isRelation(path)) {
      return this.all(asFilters(value, path), path)
    }
    const column = this.column(path)
    if (isOperators(value)) {
      return join(
        Object.entries(value).map(([operator, operand]) =>
          this.compare(column, operator, operand)
        ),
        "AND"
      )
    }
    return Array.isArray(value)
      ? this.compare(column, "$in", value)
      : this.compare(column, "$eq", value)
  }

  private compare(column: string, operator: string, operand: unknown): string {
    if (operand === undefined) {
      throw invalid(`The filter on ${column} has no value`)
    }
    if (operator === "$not") {
      return `NOT (${this.compareAny(column, operand)})`
    }
    if (operator === "$in" || operator === "$nin") {
      return this.among(column, operator, operand)
    }
    if (operand === null && (operator === "$eq" || operator === "$ne")) {
      return `${column} IS ${operator === "$ne" ? "NOT " : ""}NULL`
    }
    const comparison = comparisons[operator]
    if (!comparison) {
      throw invalid(`The filter operator ${operator} is not supported`)
    }
    return comparison(column, this.bind(operand))
  }

  private compareAny(column: string, operand: unknown): string {
    if (isOperators(operand)) {
      return join(
        Object.entries(operand).map(([operator, value]) =>
          this.compare(column, operator, value)
        ),
        "AND"
      )
    }
    return this.compare(column, Array.isArray(operand) ? "$in" : "$eq", operand)
  }

  private among(column: string, operator: string, operand: unknown): string {
    const values = Array.isArray(operand) ? operand : [operand]
    if (values.length === 0) {
      return operator === "$in" ? "FALSE" : "TRUE"
    }
    const list = this.bind(values)
    return operator === "$in"
      ? `${column} = ANY(${list})`
      : `${column} <> ALL(${list})`
  }

  private column(path: string): string {
    return this.joins.columnOf(path)
  }

  private bind(value: unknown): string {
    const name = `filter_${this.parameterCount++}`
    this.query.setParameter(name, value)
    return `:${name}`
  }
}

function join(conditions: string[], word: "AND" | "OR"): string {
  const present = conditions.filter((condition) => condition !== "")
  return present.length > 1
    ? present.map((condition) => `(${condition})`).join(` ${word} `)
    : (present[0] ?? "")
}

function isOperators(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date)
  )
}

function asFilters(value: unknown, where: string): Filters {
  if (isOperators(value)) {
    return value
  }
  throw invalid(`The filter under ${where} must be an object`)
}

function invalid(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, message)
}
