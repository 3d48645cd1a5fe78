import fc from "fast-check"
import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import {
  Award,
  type Distributor,
} from "../../src/modules/distribution/entities"
import {
  type DesiredAward,
  settleAwards,
} from "../../src/modules/distribution/growth/awards/settle-awards"
import { at, Programme } from "../support/settlement"
import { SEED } from "../support/seed"

const NOW = at("2036-06-01")
const TARGET = { type: "target", id: "tgt_1" } as const

describe("awards", () => {
  let world: Programme

  beforeAll(async () => {
    world = await Programme.open()
  })

  afterAll(() => world.close())

  const settle = (
    periodKey: string,
    desired: DesiredAward[],
    isFinal: boolean
  ) =>
    world.module.dataSource.transaction((manager) =>
      settleAwards(manager, {
        source: TARGET,
        periodKey,
        desired,
        isFinal,
        now: NOW,
      })
    )

  const money = (
    { id }: Distributor,
    amount: number,
    slot = "step-1"
  ): DesiredAward => ({
    distributorId: id,
    slot,
    title: "Spring",
    reward: { kind: "money", currencyCode: "eur", amountMinor: BigInt(amount) },
    evidence: { result: "1" },
  })

  const balanceOf = async ({ id }: Distributor) => {
    const [eur] = await world.module.service.balancesOf(id)
    return { held: eur?.held ?? "0", available: eur?.available ?? "0" }
  }

  const codes = async ({ id }: Distributor): Promise<string[]> => {
    const rows: { code: string; amount: string }[] =
      await world.module.dataSource.query(
        `SELECT code, amount FROM distribution_transfer WHERE distributor_id = $1 ORDER BY id`,
        [id]
      )
    return rows.map(({ code, amount }) => `${code} ${amount}`)
  }

  const expectConsistent = async () => {
    const { checks } = await world.module.service.checkLedger()
    expect(checks.filter(({ violations }) => violations > 0)).toEqual([])
  }

  const standing = (periodKey: string) =>
    world.module.dataSource.manager.find(Award, {
      where: { period_key: periodKey },
      order: { id: "ASC" },
    })

  it("hold money while provisional, release it when final and take back what later returns undo", async () => {
    const eve = await world.enrol("held")
    await settle("2036-01-01", [money(eve, 1_000)], false)
    await settle("2036-01-01", [money(eve, 1_500)], false)
    expect(await balanceOf(eve)).toEqual({ held: "1500", available: "0" })
    await settle("2036-01-01", [money(eve, 1_200)], true)
    await settle("2036-01-01", [money(eve, 1_200)], true)
    expect(await balanceOf(eve)).toEqual({ held: "0", available: "1200" })
    await settle("2036-01-01", [money(eve, 700)], true)
    await settle("2036-01-01", [], true)
    expect(await codes(eve)).toEqual([
      "bonus_held 1000",
      "bonus_held 500",
      "bonus_released 1200",
      "bonus_unheld 300",
      "bonus_taken_back 500",
      "bonus_taken_back 700",
    ])
    expect(await standing("2036-01-01")).toMatchObject([
      { amount: "0", held: "0", status: "revoked" },
    ])
    await expectConsistent()
  })

  it("count on statements as bonuses, and say what they are for", async () => {
    const dan = await world.enrol("stated")
    await settle("2036-02-01", [money(dan, 4_000)], true)
    await world.closeAll("2040-01-01")
    const [statement] = await world.statementsOf(dan)
    expect(statement).toMatchObject({ bonuses: "4000", closing: "4000" })
    const lines = await world.settlement.statementLines(statement!, {
      limit: 10,
    })
    expect(lines).toMatchObject([
      { code: "bonus_awarded", amount: "4000", reason: "Spring" },
    ])
    await expectConsistent()
  })

  it("leave those alone whom a settling is not about", async () => {
    const [ann, bob] = [await world.enrol("ann"), await world.enrol("bob")]
    await settle("2036-03-01", [money(ann, 100), money(bob, 100)], true)
    await world.module.dataSource.transaction((manager) =>
      settleAwards(manager, {
        source: TARGET,
        periodKey: "2036-03-01",
        desired: [],
        distributorIds: [ann.id],
        isFinal: true,
        now: NOW,
      })
    )
    expect(await balanceOf(ann)).toMatchObject({ available: "0" })
    expect(await balanceOf(bob)).toMatchObject({ available: "100" })
  })

  it("give prizes while they last, and the next one what is given back", async () => {
    const [ann, bob] = [await world.enrol("first"), await world.enrol("next")]
    const { id: prizeId } = await world.module.service.growth.createPrize({
      prize: { name: "Headphones", stock: 1 },
      actor: SYSTEM,
    })
    const prize = ({ id }: Distributor): DesiredAward => ({
      distributorId: id,
      slot: `step-1:${prizeId}`,
      title: "Spring",
      reward: { kind: "prize", prizeId },
      evidence: {},
    })
    const statuses = async () =>
      Object.fromEntries(
        (await standing("2036-04-01")).map(({ distributor_id, status }) => [
          distributor_id === ann.id ? "ann" : "bob",
          status,
        ])
      )
    await settle("2036-04-01", [prize(ann), prize(bob)], true)
    expect(await statuses()).toEqual({ ann: "won", bob: "out_of_stock" })
    await settle("2036-04-01", [prize(bob)], true)
    expect(await statuses()).toEqual({ ann: "revoked", bob: "won" })
    const ofBob = async () =>
      (await standing("2036-04-01")).find(
        ({ distributor_id }) => distributor_id === bob.id
      )
    const won = await ofBob()
    const claim = { id: won!.id, actor: SYSTEM, now: NOW }
    await expect(
      world.module.service.growth.claimPrize({
        ...claim,
        distributorId: ann.id,
      })
    ).rejects.toThrow("There is no award")
    await world.module.service.growth.claimPrize({
      ...claim,
      distributorId: bob.id,
      note: "1 High Street",
    })
    await settle("2036-04-01", [prize(ann)], true)
    expect(await statuses()).toEqual({ ann: "out_of_stock", bob: "claimed" })
    expect(await ofBob()).toMatchObject({
      is_undeserved: true,
      claim_note: "1 High Street",
    })
    await world.module.service.growth.markPrize({
      ...claim,
      step: "sent",
      note: "Parcel 1",
    })
    await expect(
      world.module.service.growth.markPrize({ ...claim, step: "claimed" })
    ).rejects.toThrow("cannot be claimed")
  })

  it("count the points that stand", async () => {
    const cy = await world.enrol("points")
    const points = (amount: bigint): DesiredAward => ({
      distributorId: cy.id,
      slot: "step-1:points",
      title: "Spring",
      reward: { kind: "points", points: amount },
      evidence: {},
    })
    await settle("2036-05-01", [points(30n)], true)
    await settle("2036-05-02", [points(12n)], true)
    await settle("2036-05-01", [points(20n)], true)
    const sums = await world.module.service.growth.pointsOf([cy.id])
    expect(sums.get(cy.id)).toBe(32n)
  })

  describe("settled in any order", () => {
    const step = fc.record({
      amounts: fc.array(fc.nat({ max: 500 }), { minLength: 4, maxLength: 4 }),
      isFinal: fc.boolean(),
      isTwice: fc.boolean(),
    })
    let played = 0

    it("stand exactly at what was desired last, once", async () => {
      const members = [await world.enrol("any-a"), await world.enrol("any-b")]
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { minLength: 1, maxLength: 6 }),
          async (steps) => {
            const periodKey = `any-${played++}`
            for (const { amounts, isFinal, isTwice } of steps) {
              const desired = amounts.map((amount, index) =>
                money(members[index % 2]!, amount, `step-${index >> 1}`)
              )
              await settle(periodKey, desired, isFinal)
              if (isTwice) {
                const before = await codes(members[0]!)
                const again = await settle(periodKey, desired, isFinal)
                expect(again).toEqual({ wonIds: [], takenBackIds: [] })
                expect(await codes(members[0]!)).toEqual(before)
              }
            }
            const last = steps.at(-1)!.amounts
            const awards = await standing(periodKey)
            for (const [index, member] of members.entries()) {
              const sum = awards
                .filter(({ distributor_id }) => distributor_id === member.id)
                .reduce((total, { amount }) => total + Number(amount), 0)
              expect(sum).toBe(last[index]! + last[index + 2]!)
            }
            const isHeld = awards.some(({ held }) => held !== "0")
            expect(isHeld && steps.at(-1)!.isFinal).toBe(false)
          }
        ),
        { numRuns: 60, seed: SEED }
      )
      await expectConsistent()
      for (const member of members) {
        const [summed]: { held: string; available: string }[] =
          await world.module.dataSource.query(
            `SELECT sum(held)::text AS held, sum(amount - held)::text AS available
               FROM distribution_award WHERE distributor_id = $1`,
            [member.id]
          )
        expect(await balanceOf(member)).toEqual(summed)
      }
    }, 60_000)
  })
})
