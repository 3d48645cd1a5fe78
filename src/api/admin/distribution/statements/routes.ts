import { DocumentLanguage } from "../../../shared/statements/answer-document"
import type { ValidatedRoute } from "../../../shared/validated-route"
import {
  AdjustStatement,
  ApproveStatements,
  ExportStatements,
  IssueStatements,
  ListLines,
  ListStatements,
  SettleBalance,
  VoidStatement,
} from "./validators"

const BASE = "/admin/distribution/statements"

export const adminStatementRoutes: ValidatedRoute[] = [
  { method: "GET", matcher: BASE, query: ListStatements },
  { method: "GET", matcher: `${BASE}/export`, query: ExportStatements },
  { method: "POST", matcher: `${BASE}/approve`, body: ApproveStatements },
  { method: "POST", matcher: `${BASE}/issue`, body: IssueStatements },
  { method: "GET", matcher: `${BASE}/:id` },
  { method: "GET", matcher: `${BASE}/:id/lines`, query: ListLines },
  {
    method: "GET",
    matcher: `${BASE}/:id/export`,
    query: DocumentLanguage,
  },
  { method: "POST", matcher: `${BASE}/:id/void`, body: VoidStatement },
  { method: "POST", matcher: `${BASE}/:id/adjustments`, body: AdjustStatement },
  {
    method: "POST",
    matcher: "/admin/distribution/distributors/:id/settle",
    body: SettleBalance,
  },
]
