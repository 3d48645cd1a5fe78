import type { Words } from "../../modules/distribution/domain/words/words"
import type { Sheet } from "../pdf/sheet"
import type { Language } from "./statement-document"

/** A sheet, and the language to write on it in. */
export interface Drawing {
  sheet: Sheet
  language: Language
  say: (words: Words) => string
}
