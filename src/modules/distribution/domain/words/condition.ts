import type { PlanCondition } from "../plan/document"
import { amountWords } from "./values"
import type { Named, Names } from "./names"
import { memberships, type Phrases, valueWords } from "./memberships"
import { allOf, anyOf, together, type Words } from "./words"

type Args = Record<string, unknown>

/** A condition in words: "products Lamp and Chair", "at least 2 of a line". */
export function describeCondition(
  condition: PlanCondition,
  names: Names
): Words {
  const { type, ...args } = condition as PlanCondition & Args
  const phrases = memberships[type]
  if (phrases) {
    return ofMembership(phrases, args, names)
  }
  return counts[type]?.(args) ?? ofOwnKind(type, args, names)
}

function ofMembership(phrases: Phrases, args: Args, names: Names): Words {
  const { is, ids } = args as { is: string; ids: string[] }
  const items = ids.map((id) => callIt(phrases, id, names))
  const english = items.map(({ en }) => en)
  const chinese = items.map(({ zhCN }) => zhCN)
  const list = phrases.joins === "and" ? allOf(english) : anyOf(english)
  const phrase = is === "one_of" ? phrases.oneOf : phrases.noneOf
  return {
    en: phrase.en(is === "one_of" ? list.en : anyOf(english).en, ids.length),
    zhCN: phrase.zhCN(chinese.join("、")),
  }
}

function callIt({ named, values }: Phrases, id: string, names: Names): Words {
  if (values) {
    return valueWords(values, id)
  }
  const name = named ? names.of(named as Named, id) : id
  return { en: name, zhCN: named ? `“${name}”` : name }
}

/** Conditions on a count or an amount. */
const counts: Record<string, (args: Args) => Words> = {
  quantity: (args) =>
    ofRange(args, {
      between: (from, to) => ({
        en: `${from} to ${to} of a line`,
        zhCN: `行数量 ${from} 至 ${to}`,
      }),
      from: (from) => ({
        en: `at least ${from} of a line`,
        zhCN: `行数量不少于 ${from}`,
      }),
      to: (to) => ({
        en: `at most ${to} of a line`,
        zhCN: `行数量不多于 ${to}`,
      }),
      any: { en: "any quantity", zhCN: "任意数量" },
    }),
  order_number: (args) =>
    ofRange(args, {
      between: (from, to) => ({
        en:
          from === to
            ? `a customer's order no. ${from}`
            : `a customer's orders no. ${from} to ${to}`,
        zhCN:
          from === to ? `客户的第 ${from} 单` : `客户的第 ${from} 至 ${to} 单`,
      }),
      from: (from) => ({
        en: `a customer's orders from no. ${from} on`,
        zhCN: `客户的第 ${from} 单及之后`,
      }),
      to: (to) => ({
        en: `a customer's orders up to no. ${to}`,
        zhCN: `客户的前 ${to} 单`,
      }),
      any: { en: "any order of a customer", zhCN: "客户的任意订单" },
    }),
  order_amount: (args) => ofAmounts(args),
}

interface RangePhrases {
  between(from: number, to: number): Words
  from(from: number): Words
  to(to: number): Words
  any: Words
}

function ofRange(args: Args, phrases: RangePhrases): Words {
  const { from, to } = args as { from: number | null; to: number | null }
  if (from !== null && to !== null) {
    return phrases.between(from, to)
  }
  if (from !== null) {
    return phrases.from(from)
  }
  return to === null ? phrases.any : phrases.to(to)
}

function ofAmounts(args: Args): Words {
  const amounts = Object.entries(
    args.amounts as Record<
      string,
      { from: string | null; below: string | null }
    >
  )
  const each = amounts.map(([currency, { from, below }]) => {
    const parts = [
      ...(from === null
        ? []
        : [
            {
              en: `of at least ${amountWords(from, currency)}`,
              zhCN: `不低于 ${amountWords(from, currency)}`,
            },
          ]),
      ...(below === null
        ? []
        : [
            {
              en: `below ${amountWords(below, currency)}`,
              zhCN: `低于 ${amountWords(below, currency)}`,
            },
          ]),
    ]
    const any = currency.toUpperCase()
    return parts.length > 0
      ? together(parts, { en: " and ", zhCN: "且" })
      : { en: `of any amount in ${any}`, zhCN: `${any} 任意金额` }
  })
  const said = together(each, { en: " or ", zhCN: "或" })
  return each.length > 0
    ? { en: `orders ${said.en}`, zhCN: `订单金额${said.zhCN}` }
    : { en: "orders of no amount", zhCN: "无任何订单金额" }
}

/** A store's own kind: its label, with what it takes. */
export function ofOwnKind(type: string, args: Args, names: Names): Words {
  const { en, zhCN } = names.labelOf(type)
  const taken = Object.entries(args).map(
    ([name, value]) => `${name} ${JSON.stringify(value)}`
  )
  const detail = taken.join(", ")
  return detail === ""
    ? { en, zhCN }
    : { en: `${en} (${detail})`, zhCN: `${zhCN}（${detail}）` }
}
