import {
  type DistributionModule,
  openDistribution,
} from "../support/distribution-module"

describe("a request that fails", () => {
  let module: DistributionModule

  beforeEach(async () => {
    module = await openDistribution()
    await ask()
  })

  afterEach(() => module.close())

  const ask = () =>
    module.service.requestReconcile({ orderIds: ["order"], cause: "test" })

  const failOnce = async (between: () => Promise<unknown>) => {
    const [request] = await module.service.claimReconcileRequests(1)
    await between()
    await module.service.failReconcileRequest({
      request: request!,
      message: "The order could not be read",
    })
  }

  it("waits, and keeps its error", async () => {
    await failOnce(() => Promise.resolve())
    expect(await module.service.claimReconcileRequests(1)).toEqual([])
    const [kept] = await module.service.listReconcileRequests({})
    expect(kept).toMatchObject({
      attempts: 1,
      last_error: "The order could not be read",
    })
  })

  it("stays due when it was asked anew while it was tried", async () => {
    await failOnce(ask)
    expect(await module.service.claimReconcileRequests(1)).toHaveLength(1)
  })
})
