import { membership } from "./membership"

export const category = membership({
  code: "category",
  labels: { en: "Category", zhCN: "分类" },
  about: "line",
  isSingle: false,
  keysOf: ({ line }) => line.categoryIds,
})
