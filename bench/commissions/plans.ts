import { compilePlan } from "../../src/modules/distribution/domain/plan/compile"
import {
  type PlanDocument,
  planDocumentSchema,
} from "../../src/modules/distribution/domain/plan/document"
import { CATALOGUE, TIERS } from "./catalogue"

/** A plan of so many rules, as a merchant's would be: mostly about products, some about all else. */
export function planOf(rules: number): PlanDocument {
  const all = Array.from({ length: rules }, (_, index) => ruleOf(index))
  return planDocumentSchema().parse({
    rates_ppm: {
      [TIERS[0]]: [100_000, 30_000, 10_000],
      [TIERS[1]]: [120_000, 40_000, 15_000],
      [TIERS[2]]: [150_000, 50_000, 20_000],
    },
    uplines: { max_level: 2, accepts_legal_risk: true },
    rules: all.filter((rule) => !("distributor_ids" in rule)),
    overrides: all.filter((rule) => "distributor_ids" in rule),
  })
}

export function compiled(terms: PlanDocument) {
  return compilePlan(terms, { digits: () => 2 })
}

const percent = (rate_ppm: number) => ({ type: "percent", rate_ppm })

const oneOf = (type: string, ...ids: string[]) => ({ type, is: "one_of", ids })

/** Of ten rules five are about products; one each about what else there is. */
const kinds: ((n: number) => object)[] = [
  byProduct,
  (n) => ({ conditions: [oneOf("category", CATALOGUE.category(n))] }),
  byProduct,
  (n) => ({ conditions: [oneOf("tag", CATALOGUE.tag(n))] }),
  byProduct,
  (n) => ({ conditions: [], distributor_ids: [CATALOGUE.distributor(n)] }),
  byProduct,
  (n) => ({
    conditions: [
      oneOf("region", CATALOGUE.region(n)),
      {
        type: "order_amount",
        amounts: { eur: { from: `${(n % 40) * 50}`, below: null } },
      },
    ],
  }),
  byProduct,
  (n) => ({
    conditions: [
      oneOf("tier", TIERS[n % TIERS.length]!),
      oneOf("product_type", CATALOGUE.type(n)),
    ],
  }),
]

function byProduct(n: number): object {
  return {
    conditions: [
      oneOf("product", CATALOGUE.product(n * 2), CATALOGUE.product(n * 2 + 1)),
    ],
  }
}

function ruleOf(index: number): object {
  const n = Math.floor(index / kinds.length)
  return {
    id: `rule-${index}`,
    name: `Rule ${index}`,
    priority: index + 1,
    rewards: [
      percent(80_000 + (index % 50) * 1_000),
      percent(20_000 + (index % 20) * 1_000),
      index % 3 === 0 ? null : percent(10_000),
    ],
    ...kinds[index % kinds.length]!(n),
  }
}
