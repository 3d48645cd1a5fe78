/** What is used of fontkit, which pdfkit draws with. */
declare module "fontkit" {
  export interface Font {
    unitsPerEm: number
    ascent: number
    hasGlyphForCodePoint(codePoint: number): boolean
    layout(text: string): { advanceWidth: number }
  }

  export function create(file: Uint8Array): Font
}
