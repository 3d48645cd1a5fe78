import { inflateSync } from "node:zlib"

/** The text of each page of a PDF that pdfkit wrote, a line of text a line. */
export function pdfText(pdf: Buffer): string[] {
  const objects = objectsOf(pdf)
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
    .map((page) => textOf(page, objects))
}

interface PdfObject {
  head: string
  stream: string
}

type Objects = ReadonlyMap<string, PdfObject>

function objectsOf(pdf: Buffer): Objects {
  const text = pdf.toString("latin1")
  const found = text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)
  return new Map(
    [...found].map(([, id, body]) => {
      const [head = "", stream] = body!.split("\nstream\n")
      const bytes = stream?.slice(0, stream.lastIndexOf("\nendstream"))
      return [id!, { head, stream: bytes ? inflated(bytes, head) : "" }]
    })
  )
}

function inflated(bytes: string, head: string): string {
  const buffer = Buffer.from(bytes, "latin1")
  return head.includes("FlateDecode")
    ? inflateSync(buffer).toString("latin1")
    : bytes
}

function refIn(head: string, key: string): string {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(head)?.[1] ?? ""
}

/** What each glyph of a font stands for. */
function charactersOf(font: PdfObject, objects: Objects): Map<string, string> {
  const { stream = "" } = objects.get(refIn(font.head, "ToUnicode")) ?? {}
  const characters = new Map<string, string>()
  for (const [, from, list] of stream.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    const start = parseInt(from!, 16)
    const codes = [...list!.matchAll(/<([^>]*)>/g)]
    codes.forEach(([, code], index) =>
      characters.set(
        (start + index).toString(16).padStart(4, "0"),
        fromUtf16(code!)
      )
    )
  }
  return characters
}

function fromUtf16(hex: string): string {
  return Buffer.from(hex.replace(/\s/g, ""), "hex").swap16().toString("utf16le")
}

function textOf({ head }: PdfObject, objects: Objects): string {
  const resources = objects.get(refIn(head, "Resources"))?.head ?? head
  const fonts = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [
      name!,
      charactersOf(objects.get(id!)!, objects),
    ])
  )
  const { stream } = objects.get(refIn(head, "Contents"))!
  const rows = new Map<string, string[]>()
  let font = new Map<string, string>()
  let row = ""
  for (const [, y, name, shown] of stream.matchAll(
    /1 0 0 1 [\d.-]+ ([\d.-]+) Tm|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g
  )) {
    row = y ?? row
    font = (name && fonts.get(name)) || font
    if (shown !== undefined) {
      const glyphs = [...shown.matchAll(/<([0-9a-f]*)>/g)].flatMap(
        ([, hex]) => hex!.match(/.{4}/g) ?? []
      )
      const text = glyphs.map((glyph) => font.get(glyph) ?? "\ufffd").join("")
      rows.set(row, [...(rows.get(row) ?? []), text])
    }
  }
  return [...rows.values()].map((parts) => parts.join(" ")).join("\n")
}
