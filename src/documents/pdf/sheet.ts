import type { Faces } from "./faces"
import { runsOf, type Style, totalWidth } from "./runs"
import { wrap } from "./wrap"

const POINTS_A4 = { width: 595.28, height: 841.89 }
const MARGIN = 48
/** What the foot of a page takes. */
const FOOT = 36
const LEADING = 1.45
/** From the top of a line to where its letters stand. */
const ASCENT = 1.05

export const INK = "#18181b"
export const FAINT = "#71717a"
export const RULE = "#e4e4e7"
export const RED = "#be123c"

export interface TextStyle extends Style {
  color?: string
  align?: "left" | "right"
}

export interface Place {
  x: number
  width: number
}

export interface Described {
  title: string
  author: string
  language: string
}

/** A4 pages that are written from the top down, in whatever script. */
export class Sheet {
  readonly left = MARGIN
  readonly width = POINTS_A4.width - 2 * MARGIN
  private y = MARGIN

  private constructor(
    readonly stream: PDFKit.PDFDocument,
    private readonly faces: Faces
  ) {}

  /** What writes PDFs is large, and loaded with the first sheet only. */
  static async open(
    { title, author, language }: Described,
    faces: Faces
  ): Promise<Sheet> {
    const { default: PDFDocument } = await import("pdfkit")
    const stream = new PDFDocument({
      size: [POINTS_A4.width, POINTS_A4.height],
      margin: 0,
      bufferPages: true,
      pdfVersion: "1.7",
      lang: language,
      displayTitle: true,
      info: { Title: title, Author: author },
    })
    return new Sheet(stream, faces)
  }

  get top(): number {
    return this.y
  }

  moveTo(y: number): void {
    this.y = y
  }

  space(points: number): void {
    this.y += points
  }

  /** Whether so much still fits on this page. */
  fits(height: number): boolean {
    return this.y + height <= POINTS_A4.height - MARGIN - FOOT
  }

  nextPage(): void {
    this.stream.addPage()
    this.y = MARGIN
  }

  linesOf(text: string, width: number, style: Style): string[] {
    return wrap(text, width, (part) => this.measure(part, style))
  }

  measure(text: string, style: Style): number {
    return totalWidth(runsOf(text, style, this.faces))
  }

  /** Writes lines at the cursor and leaves it where it is; gives their height. */
  write(lines: readonly string[], place: Place, style: TextStyle): number {
    lines.forEach((line, index) =>
      this.writeLine(line, place, {
        ...style,
        baseline: this.y + style.size * (ASCENT + index * LEADING),
      })
    )
    return lines.length * style.size * LEADING
  }

  /** Writes a text in as many lines as it takes, and goes below it. */
  paragraph(text: string, place: Place, style: TextStyle): void {
    const lines = this.linesOf(text, place.width, style)
    this.y += this.write(lines, place, style)
  }

  rule(color = RULE): void {
    this.stream
      .moveTo(this.left, this.y)
      .lineTo(this.left + this.width, this.y)
      .lineWidth(0.75)
      .stroke(color)
  }

  box(
    { x, width }: Place,
    height: number,
    { fill, radius = 4 }: { fill: string; radius?: number }
  ): void {
    this.stream.roundedRect(x, this.y, width, height, radius).fill(fill)
  }

  /** Ends the document with a foot on every page, for which all must be known. */
  end(foot: { left: string; right: (page: number, of: number) => string }) {
    const { count } = this.stream.bufferedPageRange()
    for (let page = 0; page < count; page++) {
      this.stream.switchToPage(page)
      this.y = POINTS_A4.height - MARGIN - 4
      const style = { size: 8, weight: "regular", color: FAINT } as const
      const whole = { x: this.left, width: this.width }
      const left = { ...whole, width: this.width - 90 }
      this.write(
        this.linesOf(foot.left, left.width, style).slice(0, 1),
        left,
        style
      )
      this.write([foot.right(page + 1, count)], whole, {
        ...style,
        align: "right",
      })
    }
    this.stream.end()
  }

  private writeLine(
    text: string,
    { x, width }: Place,
    style: TextStyle & { baseline: number }
  ): void {
    const { size, color = INK, align = "left", baseline } = style
    const runs = runsOf(text, style, this.faces)
    let at = align === "right" ? x + width - totalWidth(runs) : x
    for (const run of runs) {
      this.stream
        // pdfkit takes a font that is open already, though its types do not say so.
        .font(run.face.font as unknown as Buffer, run.face.path)
        .fontSize(size)
        .fillColor(color)
        .text(run.text, at, baseline, {
          lineBreak: false,
          baseline: "alphabetic",
        })
      at += run.width
    }
  }
}
