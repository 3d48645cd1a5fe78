import type { AdminSettlementSettings } from "../../../../../api/types"
import type { TaxpayerKind } from "../../../../../modules/distribution/domain/settlement/tax"
import { rulesOf, typedRulesOf } from "./typed-rules"

const settingsWith = (kinds?: TaxpayerKind[]) => {
  const whom = kinds ? { kinds } : {}
  return {
    withholding_rules: [
      { name: "Income tax", rate_ppm: 200_000, above: "excess", ...whom },
    ],
    vat_rules: [{ name: "VAT", rate_ppm: 190_000, mode: "added", ...whom }],
  } as unknown as AdminSettlementSettings
}

describe("saving rules of tax as they were read", () => {
  it.each([
    ["everybody", undefined],
    ["individuals", ["individual"]],
    ["companies", ["company"]],
    ["whoever said which they are", ["individual", "company"]],
  ] as const)("keeps a rule for %s", (_, kinds) => {
    const settings = settingsWith(kinds && [...kinds])
    expect(rulesOf(typedRulesOf(settings))).toEqual(settings)
  })

  it("takes a kind that is named twice for the one that it is", () => {
    const { withholding } = typedRulesOf(settingsWith(["company", "company"]))
    expect(withholding[0]!.kind).toBe("company")
  })
})
