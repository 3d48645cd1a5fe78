/** The BCP 47 tag of a language as the dashboard names it: of "zhCN" it is "zh-CN". */
export function languageTag(language: string): string {
  return language.replace(/^([a-z]{2})([A-Z]{2})$/, "$1-$2")
}
