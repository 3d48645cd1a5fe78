import { membership, only } from "./membership"

export const collection = membership({
  code: "collection",
  labels: { en: "Collection", zhCN: "系列" },
  about: "line",
  isSingle: true,
  keysOf: ({ line }) => only(line.collectionId),
})
