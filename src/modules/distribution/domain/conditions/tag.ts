import { membership } from "./membership"

export const tag = membership({
  code: "tag",
  labels: { en: "Tag", zhCN: "标签" },
  about: "line",
  keysOf: ({ line }) => line.tagIds,
})
