import {
  type DistributionModule,
  openDistribution,
} from "../support/distribution-module"
import { readingOf } from "../support/sales"

/** What a sweep leaves out, for a reconcile has seen it. */
describe("the orders that changed unseen", () => {
  let module: DistributionModule

  beforeEach(async () => {
    module = await openDistribution()
  })

  afterEach(() => module.close())

  const PLACED = "order@2036-01-01T00:00:00.000Z"
  const PAID = "payment@2036-01-02T00:00:00.000Z"
  const EDITED = "order@2036-01-03T00:00:00.000Z"

  /** Reconciles a reading of the order that saw these records. */
  const reconcileHaving = async (
    seen: string[] | undefined,
    ticket?: string
  ): Promise<void> => {
    const lines = [{ quantity: 1, unitNet: 1_000 }]
    const order = { ...readingOf({ id: "order", lines }), seen }
    await module.service.reconcileOrders({
      ticket: ticket ?? (await module.service.takeSnapshotTicket()),
      orders: [order],
    })
  }

  const unseenAfter = (...stamps: string[]) =>
    module.service.unseenOrders(
      stamps.map((stamp) => ({ orderId: "order", stamp }))
    )

  it("are those that nobody decided about yet, each once", async () => {
    expect(await unseenAfter(PLACED, PAID)).toEqual(["order"])
  })

  it("are not those of which each change was read", async () => {
    await reconcileHaving([PLACED, PAID])
    expect(await unseenAfter(PLACED, PAID)).toEqual([])
    expect(await unseenAfter()).toEqual([])
  })

  it("are those of which a record is new or has another date, until it is read", async () => {
    await reconcileHaving([PLACED])
    expect(await unseenAfter(PLACED, PAID)).toEqual(["order"])
    expect(await unseenAfter(EDITED)).toEqual(["order"])
    await reconcileHaving([EDITED, PAID])
    expect(await unseenAfter(EDITED, PAID)).toEqual([])
  })

  it("are those whose reading was passed over for a newer one that saw less", async () => {
    const older = await module.service.takeSnapshotTicket()
    await reconcileHaving([PLACED])
    await reconcileHaving([PLACED, PAID], older)
    expect(await unseenAfter(PLACED, PAID)).toEqual(["order"])
  })

  it("are all those whose readings do not say what they saw", async () => {
    await reconcileHaving(undefined)
    expect(await unseenAfter(PLACED)).toEqual(["order"])
    await reconcileHaving([PLACED])
    await reconcileHaving(undefined)
    expect(await unseenAfter(PLACED)).toEqual(["order"])
  })
})
