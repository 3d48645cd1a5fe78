import { termLabels } from "./term-labels"
import type { Names, Named } from "../../words/names"
import { allOf, type Words } from "../../words/words"
import type { PlanChange } from "../changes"
import type { PlanDocument } from "../document"
import { added, canonical, isRecord } from "./same"
import { valueWords } from "./term-values"

/** What is told rule by rule, or rate by rate. */
const TOLD_APART = new Set(["rules", "overrides", "rates_ppm"])

/** Every other term that differs, each by its name. */
export function changedTerms(
  before: PlanDocument,
  after: PlanDocument,
  names: Names
): PlanChange[] {
  const was = termsOf(before)
  const is = termsOf(after)
  const paths = [...new Set([...was.keys(), ...is.keys()])]
  return paths
    .filter((path) => canonical(was.get(path)) !== canonical(is.get(path)))
    .map((path) => {
      const { en, zhCN } = difference(path, {
        was: was.get(path),
        is: is.get(path),
        names,
      })
      const label = labelOf(path)
      return {
        code: path,
        en: `${label.en}: ${en}`,
        zhCN: `${label.zhCN}：${zhCN}`,
      }
    })
}

/** The terms by path: "basis.tax", "caps.total_ppm", "caps.order.usd". */
function termsOf(value: unknown, path = ""): Map<string, unknown> {
  if (!isRecord(value)) {
    return new Map([[path, value]])
  }
  const entries = Object.entries(value).filter(
    ([name]) => path !== "" || !TOLD_APART.has(name)
  )
  return new Map(
    entries.flatMap(([name, held]) => [
      ...termsOf(held, path === "" ? name : `${path}.${name}`),
    ])
  )
}

interface Difference {
  was: unknown
  is: unknown
  names: Names
}

function difference(path: string, { was, is, names }: Difference): Words {
  if (Array.isArray(was) && Array.isArray(is)) {
    return ofList(path, { was, is, names })
  }
  const before = valueWords(path, was)
  const after = valueWords(path, is)
  return {
    en: `${before.en} → ${after.en}`,
    zhCN: `${before.zhCN} → ${after.zhCN}`,
  }
}

/** Lists of ids: what was added to them, and what was taken out. */
function ofList(
  path: string,
  { was, is, names }: { was: string[]; is: string[]; names: Names }
): Words {
  const kind = namedBy[path]
  const called = (ids: string[]) =>
    allOf(ids.map((id) => (kind ? names.of(kind, id) : id)))
  const more = called(added(was, is))
  const less = called(added(is, was))
  const parts: Words[] = [
    ...(more.en ? [{ en: `with ${more.en}`, zhCN: `新增${more.zhCN}` }] : []),
    ...(less.en
      ? [{ en: `without ${less.en}`, zhCN: `移除${less.zhCN}` }]
      : []),
  ]
  return parts.length > 0
    ? {
        en: parts.map(({ en }) => en).join(", "),
        zhCN: parts.map(({ zhCN }) => zhCN).join("，"),
      }
    : { en: "the same, listed in another order", zhCN: "内容相同，仅顺序不同" }
}

const namedBy: Record<string, Named> = {
  "uplines.tier_ids": "tier",
  "excluded.product_ids": "product",
  "excluded.category_ids": "category",
  "excluded.collection_ids": "collection",
  "excluded.type_ids": "product_type",
  "excluded.tag_ids": "tag",
}

/** The term's name; of an amount by currency that of all of them, with the currency. */
function labelOf(path: string): Words {
  const label = termLabels[path]
  if (label) {
    return label
  }
  const dot = path.lastIndexOf(".")
  const owner = termLabels[path.slice(0, dot)]
  const last = path.slice(dot + 1).toUpperCase()
  return owner
    ? { en: `${owner.en} in ${last}`, zhCN: `${owner.zhCN}（${last}）` }
    : { en: path, zhCN: path }
}
