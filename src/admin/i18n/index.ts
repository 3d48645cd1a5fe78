import en from "./json/en.json" with { type: "json" }
import zhCN from "./json/zhCN.json" with { type: "json" }

export default {
  en: { translation: en },
  zhCN: { translation: zhCN },
}
