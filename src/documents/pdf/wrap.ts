/** A character that a line may be broken before and after. */
const IDEOGRAPH =
  "[\\u2e80-\\u2fff\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]"
/** What no line begins with, and what none ends with. */
const CLOSING = "[，。、；：！？）」』》”’…]"
const OPENING = "[（「『《“‘]"

const WORD = new RegExp(
  `\\s+|${OPENING}*${IDEOGRAPH}${CLOSING}*|(?:(?!${IDEOGRAPH})\\S)+`,
  "gu"
)

/** Breaks a text into lines that fit; a word that fits no line is broken within. */
export function wrap(
  text: string,
  width: number,
  measure: (text: string) => number
): string[] {
  return text
    .split("\n")
    .flatMap((paragraph) => wrapParagraph(paragraph, width, measure))
}

function wrapParagraph(
  text: string,
  width: number,
  measure: (text: string) => number
): string[] {
  const lines: string[] = []
  let line = ""
  let filled = 0
  for (const word of text.match(WORD) ?? []) {
    const needed = word.trim() === "" ? 0 : measure(word)
    if (filled + needed <= width) {
      line += word
      filled += needed || measure(word)
      continue
    }
    if (line.trim() !== "") {
      lines.push(line.trimEnd())
    }
    const pieces = broken(word.trimStart(), width, measure)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ""
    filled = measure(line)
  }
  return [...lines, line.trimEnd()]
}

function broken(
  word: string,
  width: number,
  measure: (text: string) => number
): string[] {
  const pieces: string[] = []
  let piece = ""
  if (measure(word) <= width) {
    return [word]
  }
  for (const character of word) {
    if (piece !== "" && measure(piece + character) > width) {
      pieces.push(piece)
      piece = ""
    }
    piece += character
  }
  return [...pieces, piece]
}
