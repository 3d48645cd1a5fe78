/** Why a statement was not approved; the words are the border's. */
export type ApprovalRefusal =
  | "unknown"
  | "not_open"
  | "under_review"
  | "disputed"
  | "tax_changed"
  | "payable_changed"
  | "nothing_payable"
