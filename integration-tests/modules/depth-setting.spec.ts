import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import {
  type DistributionModule,
  enrolLine,
  openDistribution,
} from "../support/distribution-module"

describe("the depth that the settings allow", () => {
  let module: DistributionModule

  beforeEach(async () => {
    module = await openDistribution()
    await enrolLine(module, ["d", "c", "b", "a"])
    await enrolLine(module, ["y", "x"])
  })

  afterEach(() => module.close())

  const allow = (max_depth: number) =>
    module.service.updateSettings({ update: { max_depth }, actor: SYSTEM })

  const allowed = async () =>
    (await module.service.retrieveSettings()).max_depth

  it("can be lowered to the longest line that stands", async () => {
    await allow(4)
    expect(await allowed()).toBe(4)
  })

  it("is not lowered below it", async () => {
    await expect(allow(3)).rejects.toThrow(
      "A line of 4 distributors stands already; allow 4 or more"
    )
    expect(await allowed()).toBe(10)
  })

  it("holds up no other setting", async () => {
    const update = { max_depth: 10, bond_days: 90 }
    await module.service.updateSettings({ update, actor: SYSTEM })
    expect(await allowed()).toBe(10)
  })
})
