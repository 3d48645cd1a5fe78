import { toPay } from "./to-pay"

const amounts = { payable: null, drawn: 40, adjusted: -2.5 }

describe("what of a statement is to be paid", () => {
  it("counts what was adjusted under review until it is approved", () => {
    expect(toPay({ ...amounts, status: "in_review" })).toBe(37.5)
  })

  it("is what was approved, after tax and fee", () => {
    expect(toPay({ ...amounts, status: "approved", payable: 30 })).toBe(30)
    expect(toPay({ ...amounts, status: "approved", payable: 0 })).toBe(0)
  })

  it("is nothing once it was taken back", () => {
    expect(toPay({ ...amounts, status: "void" })).toBeNull()
    expect(toPay({ ...amounts, status: "void", payable: 30 })).toBeNull()
  })
})
