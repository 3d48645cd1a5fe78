import type { ValidatedRoute } from "../../../shared/validated-route"
import { UpdateSettings } from "./validators"

const BASE = "/admin/distribution/settings"

export const adminSettingsRoutes: ValidatedRoute[] = [
  { method: "GET", matcher: BASE },
  { method: "POST", matcher: BASE, body: UpdateSettings },
]
