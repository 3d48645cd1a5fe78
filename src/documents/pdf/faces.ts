import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { create, Font } from "fontkit"

type Create = typeof create

export type Weight = "regular" | "bold"

/** One file of a typeface. */
export interface Face {
  path: string
  font: Font
}

/** The files of this package, from its sources as from what is built of them. */
const own = ["../../..", "../../../../.."]
  .map((up) => join(__dirname, up, "fonts"))
  .find((folder) => existsSync(join(folder, "NotoSans-Regular.ttf")))

const chinese = join(
  dirname(require.resolve("@embedpdf/fonts-sc")),
  "..",
  "fonts"
)

/** Latin, Greek and Cyrillic first, then Chinese and Japanese. */
const files: Record<Weight, string[]> = {
  regular: [
    join(own ?? "", "NotoSans-Regular.ttf"),
    join(chinese, "NotoSansHans-Regular.otf"),
  ],
  bold: [
    join(own ?? "", "NotoSans-Bold.ttf"),
    join(chinese, "NotoSansHans-Bold.otf"),
  ],
}

/** A Chinese file is 8 MB and takes its time: each is read once, when it is first needed. */
const opened = new Map<string, Face>()

/** What a document is set in: our own faces, then those that the store adds for other scripts. */
export class Faces {
  private constructor(
    private readonly create: Create,
    private readonly added: readonly string[]
  ) {}

  /** What reads fonts is large, and loaded with the first document only. */
  static async load(added: readonly string[] = []): Promise<Faces> {
    const { create } = await import("fontkit")
    return new Faces(create, added)
  }

  /** The first face that has the character; the very first when none has. */
  of(codePoint: number, weight: Weight): Face {
    const paths = [...files[weight], ...this.added]
    const path = paths.find((each) =>
      this.open(each).font.hasGlyphForCodePoint(codePoint)
    )
    return this.open(path ?? paths[0]!)
  }

  private open(path: string): Face {
    const known = opened.get(path)
    if (known) {
      return known
    }
    const face = { path, font: this.create(readFileSync(path)) }
    opened.set(path, face)
    return face
  }
}
