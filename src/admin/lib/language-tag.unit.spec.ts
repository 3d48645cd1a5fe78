import { languageTag } from "./language-tag"

describe("the tag of a dashboard's language", () => {
  it.each([
    ["en", "en"],
    ["enGB", "en-GB"],
    ["ptBR", "pt-BR"],
    ["ptPT", "pt-PT"],
    ["zhCN", "zh-CN"],
    ["zhTW", "zh-TW"],
    ["en-US", "en-US"],
  ])("of %s is %s, which dates can be written by", (language, tag) => {
    expect(languageTag(language)).toBe(tag)
    expect(() => new Intl.DateTimeFormat(tag)).not.toThrow()
  })
})
