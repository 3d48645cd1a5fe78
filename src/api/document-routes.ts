import { DocumentLanguage } from "./shared/statements/answer-document"
import type { ValidatedRoute } from "./shared/validated-route"
import { STORE_DISTRIBUTORS } from "./store/routes"

const OWN_STATEMENT = `${STORE_DISTRIBUTORS}/me/statements/:id`

/** The documents of statements, for the merchant and for whom they are of. */
export const documentRoutes: ValidatedRoute[] = [
  {
    method: "GET",
    matcher: "/admin/distribution/statements/:id/pdf",
    query: DocumentLanguage,
  },
  { method: "GET", matcher: `${OWN_STATEMENT}/pdf`, query: DocumentLanguage },
  { method: "GET", matcher: `${OWN_STATEMENT}/csv`, query: DocumentLanguage },
]
