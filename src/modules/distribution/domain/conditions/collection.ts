import { membership } from "./membership"

export const collection = membership({
  code: "collection",
  labels: { en: "Collection", zhCN: "系列" },
  about: "line",
  keyOf: ({ line }) => line.collectionId,
})
