import type { Font } from "fontkit"
import type { Face, Faces, Weight } from "./faces"

const MOST_ADVANCES = 20_000

export interface Style {
  size: number
  weight: Weight
}

/** A stretch of text that one face can set. */
export interface Run {
  face: Face
  text: string
  width: number
}

/** White space and marks go with what is before them. */
const CLINGS = /^[\s\p{M}\u200d\ufe00-\ufe0f]$/u

/** Cuts a text where another face has to take over, and measures the parts. */
export function runsOf(text: string, style: Style, faces: Faces): Run[] {
  const parts: { face: Face; text: string }[] = []
  for (const character of text) {
    const last = parts.at(-1)
    const code = character.codePointAt(0)!
    if (
      last &&
      CLINGS.test(character) &&
      last.face.font.hasGlyphForCodePoint(code)
    ) {
      last.text += character
      continue
    }
    const face = faces.of(code, style.weight)
    if (last?.face === face) {
      last.text += character
    } else {
      parts.push({ face, text: character })
    }
  }
  return parts.map((part) => ({ ...part, width: widthOf(part, style) }))
}

/** In units of the face, by text; a document says the same words over and over. */
const advances = new WeakMap<Font, Map<string, number>>()

function widthOf({ face, text }: Omit<Run, "width">, { size }: Style): number {
  const { font } = face
  const known = advances.get(font) ?? new Map<string, number>()
  advances.set(font, known)
  const advance = known.get(text) ?? font.layout(text).advanceWidth
  if (known.size < MOST_ADVANCES) {
    known.set(text, advance)
  }
  return (advance * size) / font.unitsPerEm
}

export function totalWidth(runs: readonly Run[]): number {
  return runs.reduce((sum, { width }) => sum + width, 0)
}
