import { setTimeout } from "node:timers/promises"
import type {
  Distributor,
  Statement,
} from "../../src/modules/distribution/entities"
import { accountId } from "../../src/modules/distribution/ledger/account-id"
import { land } from "../../src/modules/distribution/payout/land-payout"
import { readSettlementSettings } from "../../src/modules/distribution/settlement/settlement-settings"
import { stateBalances } from "../../src/modules/distribution/settlement/state-balances"
import { brokenLaws, totalOfAllAccounts } from "../support/bank"
import { ADA, at, BEN, Programme } from "../support/settlement"

/** From what is available to what was paid: one programme, one story a test. */
/** A tenth of what is above 150.00 in a year. */
const ABOVE_THE_YEARS = {
  name: "Withholding",
  rate_ppm: 100_000,
  thresholds: { eur: "15000" },
  above: "excess",
} as const

describe("settlement", () => {
  let programme: Programme
  let angela: Distributor

  beforeEach(async () => {
    programme = await Programme.open({}, 10)
    angela = await programme.enrol("angela")
  })

  afterEach(async () => {
    const { manager } = programme.module.dataSource
    expect(await brokenLaws(manager)).toEqual([])
    expect(await totalOfAllAccounts(manager)).toBe("0")
    await programme.close()
  })

  const sums = ({ opening, closing, drawn, status }: Statement) => ({
    opening: Number(opening),
    closing: Number(closing),
    drawn: Number(drawn),
    status,
  })

  describe("of a month", () => {
    it("states every movement of the balance and draws it", async () => {
      await programme.earn(angela, 4_000)
      await programme.adjust(angela, 1_000, { kind: "bonus" })
      await programme.adjust(angela, -300)
      await programme.closeAll("2036-12-01")

      const [statement] = await programme.statementsOf(angela)
      expect(statement).toMatchObject({
        number: "1",
        status: "in_review",
        opening: "0",
        commissions: "4000",
        bonuses: "1000",
        adjustments: "-300",
        clawbacks: "0",
        closing: "4700",
        drawn: "4700",
      })
      const lines = await programme.settlement.statementLines(statement!, {
        limit: 10,
      })
      expect(lines.map(({ code, amount }) => [code, amount])).toEqual([
        ["commission_released", "4000"],
        ["bonus_credited", "1000"],
        ["adjustment_debited", "-300"],
      ])
      expect(lines[0]).toMatchObject({ level: 0, rate_ppm: 1_000_000 })
      expect(lines[2]).toMatchObject({ reason: "a test", actor_id: ADA.id })
      expect(await programme.balanceOf(angela)).toEqual({ stated: 4_700 })
    })

    it("rolls over what is below the minimum", async () => {
      await programme.settlement.updateSettings({
        update: { minimums: { eur: "5000" } },
        actor: ADA,
      })
      await programme.earn(angela, 4_000)
      await programme.closeAll("2036-12-01")
      await programme.earn(angela, 2_000)
      await programme.closeAll("2037-01-01")

      const statements = await programme.statementsOf(angela)
      expect(statements.map(sums)).toEqual([
        { opening: 0, closing: 4_000, drawn: 0, status: "carried" },
        { opening: 4_000, closing: 6_000, drawn: 6_000, status: "in_review" },
      ])
    })

    it("carries a balance below zero forward", async () => {
      const sale = await programme.earn(angela, 1_470)
      await programme.closeAll("2036-12-01")
      await programme.returnAll(sale)
      await programme.closeAll("2037-01-01")
      await programme.earn(angela, 2_000)
      await programme.closeAll("2037-02-01")

      const statements = await programme.statementsOf(angela)
      expect(statements.map(sums)).toEqual([
        { opening: 0, closing: 1_470, drawn: 1_470, status: "in_review" },
        { opening: 0, closing: -1_470, drawn: 0, status: "carried" },
        { opening: -1_470, closing: 530, drawn: 530, status: "in_review" },
      ])
    })

    it("does nothing a second time, nor for a balance that did not move", async () => {
      await programme.earn(angela, 4_000)
      await programme.closeAll("2036-12-01")
      await programme.closeAll("2036-12-01")
      await programme.closeAll("2036-12-02")
      await programme.closeAll("2037-01-01")
      expect(await programme.statementsOf(angela)).toHaveLength(1)
    })

    it("goes on where a process died, and is closed once by two at a time", async () => {
      const many = [angela]
      for (const name of ["berta", "carla", "dora", "emma"]) {
        many.push(await programme.enrol(name))
      }
      for (const distributor of many) {
        await programme.earn(distributor, 1_000)
      }
      const now = at("2036-12-01")
      const [period] = await programme.settlement.openPeriods(now)
      const chunk = { periodId: period!.id, now, limit: 1 }
      await programme.settlement.closeChunk(chunk)

      await Promise.all([
        programme.closeAll("2036-12-01", 1),
        programme.closeAll("2036-12-01", 1),
      ])

      const made = await programme.module.service.listStatements(
        {},
        { take: null, order: { number: "ASC" } }
      )
      expect(made.map(({ number }) => number)).toEqual([
        "1",
        "2",
        "3",
        "4",
        "5",
      ])
      expect(new Set(made.map((one) => one.distributor_id)).size).toBe(5)
      const [closed] = await programme.module.service.listSettlementPeriods({
        id: period!.id,
      })
      expect(closed).toMatchObject({
        status: "closed",
        distributor_count: 5,
        closed_count: 5,
        statement_count: 5,
      })
    })

    it("leaves to the next what was booked after the cut-off, and pays no more than there is now", async () => {
      const sale = await programme.earn(angela, 1_000)
      await programme.earn(angela, 3_000)
      const now = new Date()
      const { settlement } = programme
      await settlement.updateSettings({
        update: { cycle: "daily" },
        actor: ADA,
      })
      const [yesterday] = await settlement.openPeriods(now)
      await settlement.closeChunk({ periodId: yesterday!.id, now, limit: 10 })
      expect(await programme.statementsOf(angela)).toEqual([])

      const tomorrow = new Date(now.getTime() + 86_400_000)
      const [today] = await settlement.openPeriods(tomorrow)
      await programme.module.dataSource.query(
        "UPDATE distribution_settlement_period SET ends_at = now() WHERE id = $1",
        [today!.id]
      )
      await programme.returnAll(sale)
      await settlement.closeChunk({
        periodId: today!.id,
        now: tomorrow,
        limit: 10,
      })
      expect((await programme.statementsOf(angela)).map(sums)).toEqual([
        { opening: 0, closing: 4_000, drawn: 3_000, status: "in_review" },
      ])
    })

    it("keeps whom it is of, and the period, from being deleted", async () => {
      await programme.adjust(angela, 1_000)
      await programme.closeAll("2036-12-01")
      const [statement] = await programme.statementsOf(angela)
      const remove = (table: string, id: string) =>
        programme.module.dataSource.query(
          `DELETE FROM distribution_${table} WHERE id = $1`,
          [id]
        )
      await expect(remove("distributor", angela.id)).rejects.toThrow(
        "has statements: DELETE refused"
      )
      await expect(
        remove("settlement_period", statement!.period_id!)
      ).rejects.toThrow("has statements: DELETE refused")
    })

    it("that is made this moment keeps them too", async () => {
      await programme.adjust(angela, 1_000)
      const { dataSource } = programme.module
      const making = dataSource.createQueryRunner()
      await making.startTransaction()
      await making.query(
        `SELECT FROM distribution_account WHERE distributor_id = $1 FOR NO KEY UPDATE`,
        [angela.id]
      )
      const removal = dataSource
        .query(`DELETE FROM distribution_distributor WHERE id = $1`, [
          angela.id,
        ])
        .then(
          () => "deleted",
          ({ message }: Error) => message
        )
      await stateBalances(making.manager, {
        balances: {
          accountIds: [accountId("available", angela.id, "eur")],
          after: "",
          last: angela.id,
        },
        cut: {
          periodId: null,
          endsAt: at("2036-12-01"),
          now: at("2036-12-01"),
        },
        settings: await readSettlementSettings(making.manager),
      })
      await making.commitTransaction()
      await making.release()
      expect(await removal).toMatch("has statements: DELETE refused")
    })

    it("closes by the tier's own cycle and terms", async () => {
      const tier = await programme.module.service.plans.createTier({
        name: "Weekly",
        rates_ppm: [1_000_000],
        actor: ADA,
      })
      await programme.module.dataSource.query(
        `UPDATE distribution_tier SET settlement = '{"cycle": "weekly", "net_days": 2}' WHERE id = $1`,
        [tier.id]
      )
      const berta = await programme.enrol("berta")
      await programme.module.service.growth.changeTier({
        id: berta.id,
        tier_id: tier.id,
        actor: ADA,
      })
      await programme.earn(angela, 1_000)
      await programme.earn(berta, 1_000)
      await programme.closeAll("2036-12-10")

      const [monthly] = await programme.statementsOf(angela)
      const [weekly] = await programme.statementsOf(berta)
      expect(monthly!.ends_at).toEqual(at("2036-12-01"))
      expect(monthly!.due_at).toEqual(at("2036-12-16"))
      expect(weekly!.ends_at).toEqual(at("2036-12-08"))
      expect(weekly!.due_at).toEqual(at("2036-12-10"))
    })
  })

  describe("on request", () => {
    it("serves one of forty who ask at once", async () => {
      await programme.settlement.updateSettings({
        update: { cycle: "on_request" },
        actor: ADA,
      })
      await programme.earn(angela, 4_000)
      const asked = await Promise.allSettled(
        Array.from({ length: 40 }, () =>
          programme.settlement.settleOnRequest({
            distributorId: angela.id,
            currency: "eur",
            actor: { id: angela.customer_id, type: "customer" },
            now: new Date(),
          })
        )
      )
      expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(
        1
      )
      expect(await programme.balanceOf(angela)).toEqual({ stated: 4_000 })
    })

    it("states every movement once while others book on the same balance", async () => {
      const book = async () => {
        for (let n = 0; n < 30; n++) {
          await programme.adjust(angela, 100, { kind: "bonus" })
        }
      }
      let isOver = false
      const settle = async () => {
        while (!isOver) {
          await settleNow().catch(() => undefined)
        }
      }
      const settleNow = () =>
        programme.settlement.settleOnRequest({
          distributorId: angela.id,
          currency: "eur",
          actor: ADA,
          now: new Date(),
        })
      const settling = settle()
      await Promise.all(Array.from({ length: 6 }, book))
      isOver = true
      await settling
      await settleNow().catch(() => undefined)

      const statements = await programme.statementsOf(angela)
      expect(statements.length).toBeGreaterThan(1)
      const stated = statements.map(({ bonuses }) => Number(bonuses))
      expect(stated.reduce((sum, amount) => sum + amount, 0)).toBe(18_000)
    })

    it("is refused where the calendar settles", async () => {
      await programme.earn(angela, 4_000)
      const request = {
        distributorId: angela.id,
        currency: "eur",
        now: new Date(),
      }
      await expect(
        programme.settlement.settleOnRequest({
          ...request,
          actor: { id: angela.customer_id, type: "customer" },
        })
      ).rejects.toMatchObject({ type: "not_allowed" })
      const made = await programme.settlement.settleOnRequest({
        ...request,
        actor: ADA,
      })
      expect(sums(made)).toMatchObject({ drawn: 4_000 })
    })
  })

  describe("under review", () => {
    let statement: Statement

    beforeEach(async () => {
      await programme.earn(angela, 4_000)
      await programme.closeAll("2036-12-01")
      statement = await programme.lastStatementOf(angela)
    })

    const object = (message = "Too little") =>
      programme.settlement.openDispute({
        statementId: statement.id,
        distributorId: angela.id,
        message,
        actor: { id: angela.customer_id, type: "customer" },
        now: at("2036-12-02"),
      })

    it("is not approved before the review ends, nor while somebody objects", async () => {
      const early = await programme.settlement.approveStatements({
        ids: [statement.id],
        beforeReviewEnds: false,
        actor: ADA,
        now: at("2036-12-02"),
      })
      expect(early.refused).toEqual([
        { id: statement.id, number: "1", why: "under_review" },
      ])
      const dispute = await object()
      const disputed = await programme.approve([statement], "2036-12-20")
      expect(disputed.refused[0]).toMatchObject({ why: "disputed" })

      await programme.settlement.answerDispute({
        id: dispute.id,
        isAccepted: true,
        answer: "You are right",
        adjustMinor: 250n,
        actor: ADA,
        now: at("2036-12-03"),
      })
      const { approvedIds } = await programme.approve([statement], "2036-12-20")
      expect(approvedIds).toEqual([statement.id])
      expect(await programme.lastStatementOf(angela)).toMatchObject({
        status: "approved",
        adjusted: "250",
        payable: "4250",
      })
    })

    it("answers an objection once, and another's is not its own", async () => {
      const dispute = await object()
      const berta = await programme.enrol("berta")
      await expect(
        programme.settlement.withdrawDispute({
          id: dispute.id,
          distributorId: berta.id,
        })
      ).rejects.toMatchObject({ type: "not_found" })
      await programme.settlement.withdrawDispute({
        id: dispute.id,
        distributorId: angela.id,
      })
      await expect(
        programme.settlement.answerDispute({
          id: dispute.id,
          isAccepted: false,
          answer: "No",
          actor: ADA,
          now: at("2036-12-03"),
        })
      ).rejects.toMatchObject({ type: "not_allowed" })
    })

    it("is frozen once it is approved", async () => {
      await programme.approve([statement], "2036-12-20")
      await expect(
        programme.adjust(angela, 100, { statementId: statement.id })
      ).rejects.toMatchObject({ type: "not_allowed" })
      const { dataSource } = programme.module
      await expect(
        dataSource.query(
          "UPDATE distribution_statement SET payable = payable + 1"
        )
      ).rejects.toThrow("statement 1 is frozen")
      await expect(
        dataSource.query("DELETE FROM distribution_statement")
      ).rejects.toThrow("append-only")
    })

    it("goes back to the balance when it is void, and on the next one", async () => {
      await programme.adjust(angela, 100, { statementId: statement.id })
      await programme.approve([statement], "2036-12-20")
      await programme.settlement.voidStatement({
        id: statement.id,
        reason: "Wrong plan",
        actor: ADA,
        now: at("2036-12-21"),
      })
      expect(await programme.balanceOf(angela)).toEqual({ available: 4_100 })
      await programme.closeAll("2037-01-01")
      expect(await programme.lastStatementOf(angela)).toMatchObject({
        opening: "0",
        payouts: "4100",
        drawn: "4100",
      })
    })
  })

  describe("of tax", () => {
    it("adds VAT, withholds above the year's threshold and charges the fee", async () => {
      await programme.settlement.updateSettings({
        update: {
          fees: { eur: "50" },
          vat_rules: [{ name: "VAT", rate_ppm: 200_000, mode: "added" }],
          withholding_rules: [ABOVE_THE_YEARS],
        },
        actor: ADA,
      })
      await programme.module.dataSource.query(
        "INSERT INTO distribution_tax_profile (distributor_id, is_vat_registered) VALUES ($1, true)",
        [angela.id]
      )
      for (const day of ["2036-11-01", "2036-12-01"]) {
        await programme.earn(angela, 10_000)
        await programme.closeAll(day)
        await programme.approve([await programme.lastStatementOf(angela)], day)
      }
      const [first, second] = await programme.statementsOf(angela)
      expect(first).toMatchObject({
        vat_added: "2000",
        withheld: "0",
        fee: "50",
        payable: "11950",
      })
      expect(second).toMatchObject({
        vat_added: "2000",
        withheld: "500",
        payable: "11450",
      })
      expect(second!.figures!.withheld).toEqual([
        { name: "Withholding", rate_ppm: 100_000, base: "5000", amount: "500" },
      ])
    })

    it("counts each of many that are approved at once towards the year", async () => {
      const DAYS = ["2036-09-01", "2036-10-01", "2036-11-01", "2036-12-01"]
      await programme.settlement.updateSettings({
        update: {
          withholding_rules: [ABOVE_THE_YEARS],
        },
        actor: ADA,
      })
      for (const day of DAYS) {
        await programme.earn(angela, 10_000)
        await programme.closeAll(day)
      }
      const statements = await programme.statementsOf(angela)
      expect(statements).toHaveLength(DAYS.length)
      await Promise.all(
        statements.map((one) => programme.approve([one], "2036-12-20"))
      )
      const withheld = (await programme.statementsOf(angela)).map(
        (one) => one.withheld
      )
      expect(withheld.sort()).toEqual(["0", "1000", "1000", "500"])
    })

    it("is undone with the statement", async () => {
      await programme.settlement.updateSettings({
        update: {
          fees: { eur: "50" },
          withholding_rules: [
            { name: "Tax", rate_ppm: 300_000, above: "whole" },
          ],
        },
        actor: ADA,
      })
      await programme.earn(angela, 1_000)
      await programme.closeAll("2036-12-01")
      const statement = await programme.lastStatementOf(angela)
      await programme.approve([statement], "2036-12-02")
      expect(await programme.balanceOf(angela)).toEqual({ stated: 650 })
      await programme.settlement.voidStatement({
        id: statement.id,
        reason: "Anew",
        actor: ADA,
        now: at("2036-12-03"),
      })
      expect(await programme.balanceOf(angela)).toEqual({ available: 1_000 })
    })
  })

  describe("of money that was taxed and did not arrive", () => {
    let payoutId: string

    /** 100.00 are earned, 10.00 withheld, 50 cents are the fee; 89.50 come back. */
    beforeEach(async () => {
      await programme.settlement.updateSettings({
        update: {
          fees: { eur: "50" },
          withholding_rules: [
            { name: "Tax", rate_ppm: 100_000, above: "whole" },
          ],
        },
        actor: ADA,
      })
      await programme.earn(angela, 10_000)
      const made = await programme.settlement.settleOnRequest({
        distributorId: angela.id,
        currency: "eur",
        actor: ADA,
        now: new Date(),
      })
      await programme.approve([made], "2036-10-01")
      const first = await programme.lastStatementOf(angela)
      expect(first).toMatchObject({ withheld: "1000", payable: "8950" })
      const [id] = await programme.startPayouts("2036-10-20")
      await programme.land(
        id!,
        { status: "failed", reason: "Account closed" },
        "2036-10-21"
      )
      payoutId = id!
    })

    const approvedOn = async (day: string) => {
      await programme.closeAll(day)
      await programme.approve([await programme.lastStatementOf(angela)], day)
      return programme.lastStatementOf(angela)
    }

    it("is passed on whole by the next statement, which taxes the rest", async () => {
      await programme.earn(angela, 2_000)
      const next = await approvedOn("2036-12-01")
      expect(next).toMatchObject({
        drawn: "10950",
        drawn_taxed: "8950",
        withheld: "200",
        payable: "10700",
      })
      expect(next.figures).toMatchObject({
        gross: "10950",
        taxed_before: "8950",
        net: "2000",
      })
      const { checks } = await programme.module.service.checkLedger()
      expect(checks.filter(({ violations }) => violations > 0)).toEqual([])
    })

    it("counts once towards the threshold of the year", async () => {
      await programme.settlement.updateSettings({
        update: {
          fees: {},
          withholding_rules: [ABOVE_THE_YEARS],
        },
        actor: ADA,
      })
      await programme.earn(angela, 4_000)
      expect(await approvedOn("2036-11-01")).toMatchObject({ withheld: "0" })
      await programme.earn(angela, 4_000)
      expect(await approvedOn("2036-12-01")).toMatchObject({ withheld: "300" })
    })

    it("waits for the statement that draws it, also where one is void meanwhile", async () => {
      await programme.settlement.updateSettings({
        update: { minimums: { eur: "9000" } },
        actor: ADA,
      })
      await programme.closeAll("2036-12-01")
      expect(await programme.lastStatementOf(angela)).toMatchObject({
        status: "carried",
        drawn_taxed: "0",
        taxed_left: "8950",
      })
      await programme.earn(angela, 2_000)
      await programme.closeAll("2037-01-01")
      const { id } = await programme.lastStatementOf(angela)
      await programme.settlement.voidStatement({
        id,
        reason: "Anew",
        actor: ADA,
        now: at("2037-01-02"),
      })
      expect(await approvedOn("2037-02-01")).toMatchObject({
        drawn: "10950",
        drawn_taxed: "8950",
        taxed_left: "0",
        withheld: "200",
      })
    })

    it("is not drawn as such where it was paid anew after the cut-off", async () => {
      await programme.earn(angela, 2_000)
      const { settlement, module } = programme
      await settlement.updateSettings({
        update: { cycle: "daily" },
        actor: ADA,
      })
      const now = at("2036-10-30")
      const [period] = await settlement.openPeriods(now)
      await module.dataSource.query(
        "UPDATE distribution_settlement_period SET ends_at = now() WHERE id = $1",
        [period!.id]
      )
      await programme.payouts.retry({ id: payoutId, actor: ADA, now })
      await programme.earn(angela, 20_000)
      const close = { periodId: period!.id, now, limit: 10 }
      await settlement.closeChunk(close)
      expect(await programme.lastStatementOf(angela)).toMatchObject({
        closing: "10950",
        drawn: "10950",
        drawn_taxed: "0",
        taxed_left: "8950",
      })
      await programme.closeAll("2036-12-01")
      expect(await programme.lastStatementOf(angela)).toMatchObject({
        drawn: "11050",
        drawn_taxed: "0",
        taxed_left: "0",
      })
    })

    it("is not taxed money any more once it is paid anew", async () => {
      await programme.payouts.retry({
        id: payoutId,
        actor: ADA,
        now: at("2036-10-22"),
      })
      await programme.earn(angela, 2_000)
      expect(await approvedOn("2036-12-01")).toMatchObject({
        drawn: "2000",
        drawn_taxed: "0",
        withheld: "200",
      })
    })
  })

  it("carries forward what the fee would take, until it is more", async () => {
    await programme.settlement.updateSettings({
      update: { fees: { eur: "50" } },
      actor: ADA,
    })
    await programme.earn(angela, 40)
    await programme.closeAll("2036-11-01")
    expect(await programme.lastStatementOf(angela)).toMatchObject({
      status: "carried",
      closing: "40",
      drawn: "0",
    })
    await programme.earn(angela, 40)
    await programme.closeAll("2036-12-01")
    const statement = await programme.lastStatementOf(angela)
    await programme.approve([statement], "2036-12-10")
    expect(await programme.lastStatementOf(angela)).toMatchObject({
      drawn: "80",
      payable: "30",
    })
  })

  describe("a payout", () => {
    let statement: Statement

    beforeEach(async () => {
      await programme.earn(angela, 4_000)
      await programme.closeAll("2036-12-01")
      statement = await programme.lastStatementOf(angela)
      await programme.approve([statement], "2036-12-10")
    })

    it("is held before anybody is called, sent and paid once", async () => {
      const [id] = await programme.startPayouts("2036-12-20")
      expect(await programme.balanceOf(angela)).toEqual({ paying: 4_000 })
      const told = { status: "paid", reference: "tr_1" } as const
      await Promise.all([
        programme.land(id!, told),
        programme.land(id!, { status: "sent", reference: "tr_1" }),
        programme.land(id!, told),
      ])
      expect(await programme.balanceOf(angela)).toEqual({})
      expect(await programme.lastStatementOf(angela)).toMatchObject({
        status: "paid",
        paid: "4000",
      })
      const [batch] = await programme.module.service.listPayoutBatches()
      expect(batch).toMatchObject({ status: "done" })
      await expect(programme.startPayouts("2036-12-21")).rejects.toMatchObject({
        type: "not_allowed",
      })
    })

    it("closes its batch together with another that lands at the same time", async () => {
      const berta = await programme.enrol("berta")
      await programme.earn(berta, 500)
      await programme.closeAll("2037-01-01")
      await programme.approve(
        [await programme.lastStatementOf(berta)],
        "2037-01-10"
      )
      const [first, second] = await programme.startPayouts("2037-01-20")
      const { dataSource, service } = programme.module
      let landing: Promise<unknown> | undefined
      await dataSource.transaction(async (manager) => {
        await land(manager, {
          id: first!,
          outcome: { status: "paid", reference: "tr_1" },
          actor: ADA,
          now: at("2037-01-21"),
        })
        landing = programme.land(second!, { status: "paid", reference: "tr_2" })
        await Promise.race([landing, setTimeout(300)])
      })
      await landing
      expect(await service.listPayoutBatches()).toMatchObject([
        { status: "done" },
      ])
    })

    it("gives the money back with the reason when it fails, and is paid anew", async () => {
      const [id] = await programme.startPayouts("2036-12-20")
      await programme.land(id!, { status: "failed", reason: "Account closed" })
      expect(await programme.balanceOf(angela)).toEqual({ available: 4_000 })
      expect(await programme.lastStatementOf(angela)).toMatchObject({
        status: "returned",
      })
      await programme.payouts.retry({
        id: id!,
        actor: ADA,
        now: at("2036-12-21"),
      })
      await programme.payouts.claim({ now: at("2036-12-21"), limit: 10 })
      const late = { id: id!, attempt: 1, actor: ADA, now: at("2036-12-21") }
      await programme.payouts.land({
        ...late,
        outcome: { status: "failed", reason: "Account closed" },
      })
      await programme.land(id!, { status: "paid", reference: "tr_2" })
      expect(await programme.balanceOf(angela)).toEqual({})
      expect(await programme.lastStatementOf(angela)).toMatchObject({
        status: "paid",
      })
    })

    it("that came back is not paid anew once the next statement has the money", async () => {
      const [id] = await programme.startPayouts("2036-12-20")
      await programme.land(id!, { status: "paid", reference: "tr_1" })
      await programme.land(id!, { status: "returned", reason: "Sent back" })
      await programme.closeAll("2037-01-01")
      expect(await programme.lastStatementOf(angela)).toMatchObject({
        payouts: "4000",
        drawn: "4000",
      })
      const retry = () =>
        programme.payouts.retry({ id: id!, actor: ADA, now: at("2037-01-02") })
      await expect(retry()).rejects.toThrow("on a later statement")
      await programme.earn(angela, 9_000)
      await expect(retry()).rejects.toThrow("on a later statement")
      await programme.settlement.voidStatement({
        id: (await programme.lastStatementOf(angela)).id,
        reason: "Pay the old one instead",
        actor: ADA,
        now: at("2037-01-02"),
      })
      expect(await retry()).toMatchObject({ status: "pending" })
    })

    it("is not paid anew to whom is suspended", async () => {
      const [id] = await programme.startPayouts("2036-12-20")
      await programme.land(id!, { status: "failed", reason: "Account closed" })
      await programme.module.service.changeDistributorStatus({
        id: angela.id,
        status: "suspended",
        actor: ADA,
      })
      await expect(
        programme.payouts.retry({ id: id!, actor: ADA, now: at("2036-12-21") })
      ).rejects.toThrow("suspended")
    })

    it("can be of a part, and no commission row changes", async () => {
      const commissions = () =>
        programme.module.service.listCommissions({}, { take: null })
      const before = await commissions()
      const now = at("2036-12-20")
      const part = { statementId: statement.id, amountMinor: 1_500n }
      const { batch } = await programme.payouts.createBatch({
        payouts: [part],
        actor: ADA,
        now,
      })
      await expect(
        programme.payouts.createBatch({
          payouts: [{ ...part, amountMinor: 2_501n }],
          actor: ADA,
          now,
        })
      ).rejects.toThrow("less of it is open")
      await programme.payouts.approveBatch({ id: batch.id, actor: ADA, now })
      const [first] = await programme.payouts.claim({ now, limit: 10 })
      await programme.land(first!.id, { status: "paid", reference: "tr_1" })
      const [rest] = await programme.startPayouts("2036-12-21")
      await programme.land(rest!, { status: "failed", reason: "No" })
      expect(await programme.lastStatementOf(angela)).toMatchObject({
        status: "returned",
        paid: "1500",
        returned: "2500",
      })
      expect(await commissions()).toEqual(before)
    })

    it("is made once of forty batches at a time", async () => {
      const made = await Promise.allSettled(
        Array.from({ length: 40 }, () =>
          programme.payouts.createBatch({ actor: ADA, now: at("2036-12-20") })
        )
      )
      expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(
        1
      )
      expect(await programme.balanceOf(angela)).toEqual({ paying: 4_000 })
    })

    it("above the limit takes two people", async () => {
      await programme.settlement.updateSettings({
        update: { second_approval_above: { eur: "3999" } },
        actor: ADA,
      })
      const now = at("2036-12-20")
      const { batch } = await programme.payouts.createBatch({ actor: ADA, now })
      const approve = (actor: typeof ADA | typeof BEN) =>
        programme.payouts.approveBatch({ id: batch.id, actor, now })
      expect(await approve(ADA)).toMatchObject({ status: "held" })
      expect(await programme.payouts.claim({ now, limit: 10 })).toEqual([])
      await expect(approve(ADA)).rejects.toThrow("somebody else")
      expect(await approve(BEN)).toMatchObject({ status: "sending" })
      expect(await programme.payouts.claim({ now, limit: 10 })).toHaveLength(1)
    })

    it("above the limit is paid anew only once a second person approves it too", async () => {
      const [id] = await programme.startPayouts("2036-12-20")
      await programme.land(id!, { status: "paid", reference: "tr_1" })
      await programme.land(id!, { status: "returned", reason: "Sent back" })
      await programme.settlement.updateSettings({
        update: { second_approval_above: { eur: "3999" } },
        actor: ADA,
      })
      const now = at("2036-12-21")
      await programme.payouts.retry({ id: id!, actor: ADA, now })
      const [batch] = await programme.module.service.listPayoutBatches()
      expect(batch).toMatchObject({
        status: "held",
        needs_second_approval: true,
        approvals: [{ actor_id: ADA.id }],
      })
      const claim = () => programme.payouts.claim({ now, limit: 10 })
      expect(await claim()).toEqual([])
      const approve = (actor: typeof ADA | typeof BEN) =>
        programme.payouts.approveBatch({ id: batch!.id, actor, now })
      await expect(approve(ADA)).rejects.toThrow("somebody else")
      expect(await approve(BEN)).toMatchObject({ status: "sending" })
      expect(await claim()).toMatchObject([{ id, attempt: 2 }])
      await programme.land(id!, { status: "paid", reference: "tr_2" })
      expect(await programme.balanceOf(angela)).toEqual({})
      const [done] = await programme.module.service.listPayoutBatches()
      expect(done).toMatchObject({ status: "done" })
    })

    it("above the limit is not paid anew by an API key and one person", async () => {
      const [id] = await programme.startPayouts("2036-12-20")
      await programme.land(id!, { status: "failed", reason: "Account closed" })
      await programme.settlement.updateSettings({
        update: { second_approval_above: { eur: "3999" } },
        actor: ADA,
      })
      const now = at("2036-12-21")
      const erp = { id: "apk_erp", type: "user" } as const
      await programme.payouts.retry({ id: id!, actor: erp, now })
      const [batch] = await programme.module.service.listPayoutBatches()
      const approve = (actor: typeof ADA | typeof BEN) =>
        programme.payouts.approveBatch({ id: batch!.id, actor, now })
      expect(await approve(ADA)).toMatchObject({ status: "held" })
      expect(await approve(BEN)).toMatchObject({ status: "sending" })
    })

    it("below the limit is paid anew by one person until it comes to more", async () => {
      const [id] = await programme.startPayouts("2036-12-20")
      await programme.settlement.updateSettings({
        update: { second_approval_above: { eur: "8000" } },
        actor: ADA,
      })
      const now = at("2036-12-21")
      for (const claimed of [1, 1, 0]) {
        await programme.land(id!, { status: "failed", reason: "Closed" })
        await programme.payouts.retry({ id: id!, actor: ADA, now })
        expect(await programme.payouts.claim({ now, limit: 10 })).toHaveLength(
          claimed
        )
      }
    })

    it("that waits to be paid anew is given up without what else its batch sent", async () => {
      const berta = await programme.enrol("berta")
      await programme.earn(berta, 5_000)
      await programme.closeAll("2037-01-01")
      const statement = await programme.lastStatementOf(berta)
      await programme.approve([statement], "2037-01-10")
      await programme.startPayouts("2037-01-20")
      const [payout] = await programme.module.service.listPayouts({
        distributor_id: berta.id,
      })
      await programme.land(payout!.id, { status: "failed", reason: "Closed" })
      await programme.settlement.updateSettings({
        update: { second_approval_above: { eur: "4500" } },
        actor: ADA,
      })
      const now = at("2037-01-21")
      await programme.payouts.retry({ id: payout!.id, actor: ADA, now })
      const canceled = await programme.payouts.cancelBatch({
        id: payout!.batch_id,
        actor: BEN,
        now,
      })
      expect(canceled).toMatchObject({ status: "sending", done_at: null })
      expect(await programme.balanceOf(angela)).toEqual({ paying: 4_000 })
      expect(await programme.balanceOf(berta)).toEqual({ stated: 5_000 })
      const { batch, payoutIds } = await programme.payouts.createBatch({
        actor: ADA,
        now,
      })
      expect(payoutIds).toHaveLength(1)
      expect(
        await programme.payouts.approveBatch({ id: batch.id, actor: ADA, now })
      ).toMatchObject({ status: "held" })
    })

    it("that was not sent goes back to its statement", async () => {
      const now = at("2036-12-20")
      const { batch } = await programme.payouts.createBatch({ actor: ADA, now })
      await programme.payouts.cancelBatch({ id: batch.id, actor: ADA, now })
      expect(await programme.balanceOf(angela)).toEqual({ stated: 4_000 })
      expect(await programme.startPayouts("2036-12-20")).toHaveLength(1)
    })

    it("leaves out who cannot be paid, and says why", async () => {
      const berta = await programme.enrol("berta")
      await programme.earn(berta, 500)
      await programme.closeAll("2037-01-01")
      const late = await programme.lastStatementOf(berta)
      await programme.approve([late], "2037-01-02")
      await programme.module.dataSource.query(
        "UPDATE distribution_payout_method SET usable_from = '2037-03-01' WHERE distributor_id = $1",
        [berta.id]
      )
      const { left, payoutIds } = await programme.payouts.createBatch({
        actor: ADA,
        now: at("2037-02-01"),
      })
      expect(payoutIds).toHaveLength(1)
      expect(left).toEqual([
        {
          statementId: late.id,
          why: "cooling_off",
          number: late.number,
          distributorId: berta.id,
          usableFrom: "2037-03-01T00:00:00.000Z",
        },
      ])
    })
  })

  describe("by hand", () => {
    it("books once for one key", async () => {
      const booked = await Promise.all(
        [1, 2, 3].map(() =>
          programme.adjust(angela, 700, { kind: "bonus", requestKey: "k" })
        )
      )
      expect(new Set(booked.map(({ id }) => id)).size).toBe(1)
      await expect(
        programme.adjust(angela, 800, { kind: "bonus", requestKey: "k" })
      ).rejects.toThrow("another booking")
      expect(await programme.balanceOf(angela)).toEqual({ available: 700 })
    })

    it("books once on a statement for one key, which is for no other", async () => {
      await programme.earn(angela, 4_000)
      await programme.closeAll("2036-12-01")
      await programme.earn(angela, 1_000)
      await programme.closeAll("2037-01-01")
      const [first, second] = await programme.statementsOf(angela)
      const book = (statementId?: string) =>
        programme.adjust(angela, 700, { statementId, requestKey: "k" })
      const booked = [await book(first!.id), await book(first!.id)]
      expect(booked[1]).toEqual(booked[0])
      await expect(book(second!.id)).rejects.toThrow("another booking")
      await expect(book()).rejects.toThrow("another booking")
      const after = await programme.statementsOf(angela)
      expect(after.map(({ adjusted }) => adjusted)).toEqual(["700", "0"])
    })

    it("takes what is not there as a clawback only", async () => {
      await expect(programme.adjust(angela, -1)).rejects.toThrow("clawback")
      await programme.adjust(angela, -100, { kind: "clawback" })
      expect(await programme.balanceOf(angela)).toEqual({ available: -100 })
    })

    it("is taken back by a counter-entry, once", async () => {
      const { id } = await programme.adjust(angela, 700, { kind: "bonus" })
      const reverse = () =>
        programme.settlement.reverseAdjustment({
          id,
          reason: "A mistake",
          actor: ADA,
        })
      await reverse()
      await expect(reverse()).rejects.toThrow("taken back already")
      expect(await programme.balanceOf(angela)).toEqual({})
      await expect(
        programme.module.dataSource.query("DELETE FROM distribution_adjustment")
      ).rejects.toThrow("append-only")
    })
  })
})
