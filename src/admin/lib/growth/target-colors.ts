import type { TargetStatus } from "../../../modules/distribution/domain/growth/target"

export const targetColors = {
  draft: "grey",
  active: "green",
  ended: "orange",
} as const satisfies Record<TargetStatus, string>
