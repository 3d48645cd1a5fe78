import { membership } from "./membership"

export const category = membership({
  code: "category",
  labels: { en: "Category", zhCN: "分类" },
  about: "line",
  keysOf: ({ line }) => line.categoryIds,
})
