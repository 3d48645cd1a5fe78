/** Whose sales: the distributor's own, those of who it recruited, or of everybody below to the paid depth. */
export const resultScopes = ["own", "direct", "team"] as const

export type ResultScope = (typeof resultScopes)[number]

/** What the daily results keep. */
export const measures = [
  "net",
  "returned",
  "units_milli",
  "orders",
  "new_customers",
  "repeat_orders",
  "commission",
] as const

export type Measure = (typeof measures)[number]

/** How the number of a metric is meant: minor units, thousandths, or a count. */
export type MetricUnit = "money" | "milli" | "count"

interface RolledUp {
  scope: ResultScope
  measure: Measure
  unit: MetricUnit
}

/** What criteria, targets and contests can ask of the daily results. */
export const rolledUpMetrics = {
  own_sales: { scope: "own", measure: "net", unit: "money" },
  own_orders: { scope: "own", measure: "orders", unit: "count" },
  own_units: { scope: "own", measure: "units_milli", unit: "milli" },
  new_customers: { scope: "own", measure: "new_customers", unit: "count" },
  repeat_orders: { scope: "own", measure: "repeat_orders", unit: "count" },
  commission: { scope: "own", measure: "commission", unit: "money" },
  direct_sales: { scope: "direct", measure: "net", unit: "money" },
  direct_orders: { scope: "direct", measure: "orders", unit: "count" },
  team_sales: { scope: "team", measure: "net", unit: "money" },
  team_orders: { scope: "team", measure: "orders", unit: "count" },
  team_units: { scope: "team", measure: "units_milli", unit: "milli" },
  team_new_customers: {
    scope: "team",
    measure: "new_customers",
    unit: "count",
  },
} as const satisfies Record<string, RolledUp>

export type RolledUpMetric = keyof typeof rolledUpMetrics

export const rolledUpMetricCodes = Object.keys(
  rolledUpMetrics
) as RolledUpMetric[]

/** What is counted over the tree and the calendar besides. */
export const otherMetrics = {
  /** Direct recruits who sold something in the window. */
  active_recruits: { unit: "count" },
  /** Days since approval. */
  tenure_days: { unit: "count" },
} as const satisfies Record<string, { unit: MetricUnit }>

export type OtherMetric = keyof typeof otherMetrics

export type Metric = RolledUpMetric | OtherMetric

export function unitOf(metric: Metric): MetricUnit {
  return { ...rolledUpMetrics, ...otherMetrics }[metric].unit
}
