/** The same words in both languages. */
export interface Words {
  en: string
  zhCN: string
}

/** Several as one list: "A, B and C". */
export function allOf(items: readonly string[]): Words {
  return { en: listed(items, "and"), zhCN: items.join("、") }
}

/** Several of which one will do: "A, B or C". */
export function anyOf(items: readonly string[]): Words {
  return { en: listed(items, "or"), zhCN: items.join("或") }
}

/** Parts put one after the other. */
export function together(
  parts: readonly Words[],
  between: Words = { en: ", ", zhCN: "，" }
): Words {
  return {
    en: parts.map(({ en }) => en).join(between.en),
    zhCN: parts.map(({ zhCN }) => zhCN).join(between.zhCN),
  }
}

/** Whole sentences put one after the other. */
export function sentences(parts: readonly Words[]): Words {
  return together(parts, { en: " ", zhCN: "" })
}

/** Begins a sentence. */
export function capitalised({ en, zhCN }: Words): Words {
  return { en: en.charAt(0).toUpperCase() + en.slice(1), zhCN }
}

function listed(items: readonly string[], word: string): string {
  return items.length < 2
    ? items.join("")
    : `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)}`
}
