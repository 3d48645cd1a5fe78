/** Whether other things were told for tax since a statement was sent, or made where it was not. */
export function hasTaxChanged(
  { issued_at, created_at }: { issued_at: Date | null; created_at: Date },
  toldAt: Date
): boolean {
  return toldAt > (issued_at ?? created_at)
}
