import { randomUUID } from "node:crypto"
import request from "supertest"
import type {
  AdminSettlementPeriod,
  AdminStatement,
  AdminStatementLine,
} from "../../../src/api/types"
import {
  adjustBalanceWorkflow,
  closePeriodsWorkflow,
  publishPlanWorkflow,
  releaseHoldsWorkflow,
} from "../../../src/workflows"
import { signInAsMerchant } from "../../support/actors"
import {
  distributionOf,
  enrolChain,
  reconcile,
  SYSTEM_ACTOR,
  type TestDistributor,
} from "../../support/network"
import { capture, fulfil, placeOrder } from "../../support/orders"
import { createStore, type TestStore } from "../../support/store"
import type { Story } from "../../support/stories"

const DAY_MS = 86_400_000

/** The first moment after the month of these sales. */
const nextMonth = () => {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1, 1))
}

/** A merchant settles what distributors earned, through its Admin API. */
export const statements: Story = ({ getContainer, api }) => {
  let store: TestStore
  let merchant: Record<string, string>
  let seller: TestDistributor
  let sponsor: TestDistributor
  let orderId: string

  const container = () => getContainer()
  const server = () => api.defaults.baseURL as string

  beforeAll(async () => {
    store = await createStore(container())
    merchant = await signInAsMerchant(server(), container())
    await publishPlanWorkflow(container()).run({
      input: {
        terms: { rates_ppm: { tier_standard: [100_000, 50_000] } },
        actor: SYSTEM_ACTOR,
      },
    })
    ;[seller, sponsor] = (await enrolChain(container(), [
      "angela",
      "betty",
    ])) as [TestDistributor, TestDistributor]
    orderId = await placeOrder(container(), store, {
      items: { chair: 1 },
      metadata: { referral_code: seller.code },
    })
    await capture(container(), orderId)
    await fulfil(container(), orderId)
    await reconcile(container(), orderId)
    await releaseHoldsWorkflow(container()).run({
      input: { until: new Date(Date.now() + 400 * DAY_MS) },
    })
  })

  function get(path: string) {
    return request(server()).get(`/admin/distribution/${path}`).set(merchant)
  }

  function post(path: string, body: object = {}, key?: string) {
    return request(server())
      .post(`/admin/distribution/${path}`)
      .set({ ...merchant, ...(key ? { "idempotency-key": key } : {}) })
      .send(body)
  }

  function setUp(settings: object) {
    return post("settlement/settings", settings).expect(200)
  }

  /** Closes the month of the sale. */
  async function close(): Promise<void> {
    await closePeriodsWorkflow(container()).run({
      input: { at: nextMonth().toISOString() },
    })
  }

  async function statementOf({ id }: TestDistributor): Promise<AdminStatement> {
    const { body } = await get(`statements?distributor_id=${id}`).expect(200)
    const [{ id: statementId }] = body.statements
    return (await get(`statements/${statementId}`).expect(200)).body.statement
  }

  /** The seller objects to the first line. */
  async function object(statement: AdminStatement, lineId: string) {
    return distributionOf(container()).settlement.openDispute({
      statementId: statement.id,
      distributorId: statement.distributor.id,
      transferId: lineId,
      message: "I sold two chairs",
      actor: { id: seller.customerId, type: "customer" },
      now: new Date(),
    })
  }

  async function linesOf({
    id,
  }: AdminStatement): Promise<AdminStatementLine[]> {
    return (await get(`statements/${id}/lines`).expect(200)).body.lines
  }

  async function expectSoundLedger(): Promise<void> {
    const { checks } = await distributionOf(container()).checkLedger()
    expect(checks.filter(({ violations }) => violations > 0)).toEqual([])
  }

  describe("from a sale to an approved statement", () => {
    it("closes, is reviewed, answers a dispute, and approves with what it said before", async () => {
      await setUp({ fees: { eur: 0.5 } })
      await close()
      const { body: listed } = await get("settlement/periods").expect(200)
      const [period] = listed.periods as AdminSettlementPeriod[]
      expect(period).toMatchObject({
        cycle: "monthly",
        status: "closed",
        distributor_count: 2,
        closed_count: 2,
        statement_count: 2,
        totals: [
          {
            currency_code: "eur",
            statements: 2,
            drawn: 15,
            without_method: 2,
            open_disputes: 0,
          },
        ],
      })
      const statement = await statementOf(seller)
      expect(statement).toMatchObject({
        status: "in_review",
        period_id: period!.id,
        distributor: { id: seller.id, code: seller.code, name: "angela" },
        opening: 0,
        commissions: 10,
        closing: 10,
        drawn: 10,
        carried: 0,
        payable: null,
        figures: { is_preview: true, gross: 10, fee: 0.5, payable: 9.5 },
      })
      expect(statement.warnings.map(({ code }) => code)).toEqual([
        "no_payout_method",
      ])

      const [line] = await linesOf(statement)
      expect(line).toMatchObject({
        code: "commission_released",
        counts_as: "commissions",
        amount: 10,
        order_id: orderId,
        commission: {
          level: 0,
          rate_ppm: 100_000,
          rule_name: { en: "Rate of tier and level" },
          why: { en: expect.stringContaining("10 %") },
        },
        adjustment: null,
      })

      const dispute = await object(statement, line!.transfer_id)
      const { body: open } = await get("disputes").expect(200)
      expect(open).toMatchObject({
        count: 1,
        disputes: [
          {
            id: dispute.id,
            status: "open",
            message: "I sold two chairs",
            distributor: { name: "angela" },
            statement: { id: statement.id, number: statement.number },
            line: { transfer_id: line!.transfer_id, amount: 10 },
          },
        ],
      })
      const { body: work } = await get("settlement").expect(200)
      expect(work.work).toEqual({
        to_issue: 0,
        in_review: 2,
        to_approve: 0,
        open_disputes: 1,
        due_to_pay: 0,
      })
      const refusedAs = async (body: object) =>
        (await post("statements/approve", body).expect(200)).body.refused[0]
      expect(await refusedAs({ ids: [statement.id] })).toMatchObject({
        number: statement.number,
        reason: "disputed",
        words: { en: "Its distributor objects; answer that first." },
      })

      const { body: answered } = await post(`disputes/${dispute.id}/answer`, {
        accept: true,
        answer: "You did",
        amount: 10,
      }).expect(200)
      expect(answered.dispute).toMatchObject({
        status: "accepted",
        answer: "You did",
        adjusted: 10,
      })
      expect(await refusedAs({ ids: [statement.id] })).toMatchObject({
        reason: "under_review",
      })
      const preview = (await statementOf(seller)).figures
      const { body: approved } = await post("statements/approve", {
        ids: [statement.id],
        before_review_ends: true,
      }).expect(200)
      expect(approved).toEqual({ approved: [statement.id], refused: [] })
      const after = await statementOf(seller)
      expect(after).toMatchObject({
        status: "approved",
        adjusted: 10,
        fee: 0.5,
        payable: 19.5,
        review_adjustments: [
          { amount: 10, reason: "You did", author: "merchant@example.com" },
        ],
        figures: { ...preview, is_preview: false },
      })
      await expectSoundLedger()
    })

    it("sends drafts where the merchant wants to look first", async () => {
      await setUp({ auto_issue: false })
      await close()
      const { id } = await statementOf(seller)
      const { body } = await post("statements/issue", {
        ids: [id, "stmt_none"],
      }).expect(200)
      expect(body).toMatchObject({
        issued: [id],
        refused: [{ id: "stmt_none", number: null, reason: "unknown" }],
      })
      const again = await post("statements/issue", { ids: [id] }).expect(200)
      expect(again.body.refused).toMatchObject([{ reason: "not_draft" }])
      const { body: rest } = await post("statements/issue", {
        all_drafts: true,
      }).expect(200)
      expect(rest.issued).toEqual([(await statementOf(sponsor)).id])
    })

    it("approves all whose review is over, and names the one that comes to nothing", async () => {
      await setUp({ review_days: 0 })
      await settle(seller)
      await settle(sponsor)
      await setUp({ fees: { eur: 5 } })
      const { body: work } = await get("settlement").expect(200)
      expect(work.work).toMatchObject({ to_approve: 2 })
      const { body } = await post("statements/approve", {
        all_due: true,
      }).expect(200)
      expect(body).toMatchObject({
        approved: [(await statementOf(seller)).id],
        refused: [
          {
            id: (await statementOf(sponsor)).id,
            reason: "nothing_payable",
            words: { zhCN: expect.stringContaining("无可付金额") },
          },
        ],
      })
      const { warnings } = await statementOf(sponsor)
      expect(warnings.map(({ code }) => code)).toContain("nothing_payable")
    })
  })

  it("leaves one whose tax changed to who saw what it comes to now", async () => {
    await setUp({
      review_days: 0,
      withholding_rules: [
        {
          name: "Tax",
          countries: ["de"],
          rate_ppm: 100_000,
          above: "whole",
        },
      ],
    })
    await settle(seller)
    const { id, figures } = await statementOf(seller)
    await post(`distributors/${seller.id}/tax-profile`, {
      country_code: "de",
    }).expect(200)
    const { body: bulk } = await post("statements/approve", { all_due: true })
    expect(bulk).toMatchObject({
      approved: [],
      refused: [{ reason: "tax_changed" }],
    })
    const approveAs = async (payable: number) =>
      (
        await post("statements/approve", {
          ids: [id],
          seen_payables: { [id]: payable },
        }).expect(200)
      ).body
    expect(await approveAs(figures!.payable)).toMatchObject({
      refused: [{ reason: "payable_changed" }],
    })
    const now = await statementOf(seller)
    expect(now.warnings.map(({ code }) => code)).toContain("tax_changed")
    expect(now.figures!.payable).toBeLessThan(figures!.payable)
    expect(await approveAs(now.figures!.payable)).toEqual({
      approved: [id],
      refused: [],
    })
  })

  async function settle({ id }: TestDistributor, key?: string) {
    return post(`distributors/${id}/settle`, { currency_code: "EUR" }, key)
  }

  describe("what moves money", () => {
    it("answers the same request under the same key the same, once", async () => {
      const key = randomUUID()
      const first = await settle(seller, key)
      expect(first.status).toBe(200)
      const second = await settle(seller, key)
      expect([second.status, second.body]).toEqual([200, first.body])
      const other = await settle(sponsor, key)
      expect([other.status, other.body.message]).toEqual([
        409,
        "This Idempotency-Key was used for another request; take a new one",
      ])
      const { body } = await get("statements").expect(200)
      expect(body.count).toBe(1)
    })

    it("leaves the key of what was refused free", async () => {
      await settle(seller)
      const { id } = await statementOf(seller)
      const key = randomUUID()
      const tooMuch = { amount: -10.01, reason: "too much" }
      const refused = await post(`statements/${id}/adjustments`, tooMuch, key)
      expect([refused.status, refused.body.message]).toEqual([
        400,
        "The statement comes to less than this takes; book the rest on the balance",
      ])
      const fits = { amount: -4, reason: "a lamp broke" }
      const { body } = await post(
        `statements/${id}/adjustments`,
        fits,
        key
      ).expect(200)
      expect(body.statement).toMatchObject({
        adjusted: -4,
        figures: { gross: 6, payable: 6 },
      })
      await post(`statements/${id}/adjustments`, fits, key).expect(200)
      expect(await statementOf(seller)).toMatchObject({ adjusted: -4 })
      await expectSoundLedger()
    })

    it("approves what it can of many, and names the one that it cannot", async () => {
      await settle(seller)
      await settle(sponsor)
      const good = await statementOf(seller)
      const bad = await statementOf(sponsor)
      await post(`statements/${bad.id}/void`, { reason: "twice" }).expect(200)
      const { body } = await post("statements/approve", {
        ids: [good.id, bad.id],
        before_review_ends: true,
      }).expect(200)
      expect(body).toMatchObject({
        approved: [good.id],
        refused: [
          {
            number: bad.number,
            reason: "not_open",
            words: { en: expect.stringContaining("not open any more") },
          },
        ],
      })
      expect(await statementOf(sponsor)).toMatchObject({
        status: "void",
        void_reason: "twice",
      })
      const { body: again } = await settle(sponsor)
      expect(again.statement).toMatchObject({ payouts: 5, drawn: 5 })
      await expectSoundLedger()
    })

    it("says in words why a balance cannot be settled now", async () => {
      await settle(seller)
      const { status, body } = await settle(seller)
      expect([status, body.message]).toEqual([
        400,
        "Nothing can be paid out: the available balance is zero, below the minimum, no more than the fee, or on a statement already",
      ])
    })
  })

  describe("closing what is over", () => {
    it("answers at once, and the periods show how far it has come", async () => {
      const { body } = await post("settlement/close").expect(200)
      expect(body.periods).toMatchObject([{ cycle: "monthly" }])
      const [{ id }] = body.periods
      const closed = async () =>
        (await get(`settlement/periods/${id}`).expect(200)).body.period
      while ((await closed()).status !== "closed") {
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      expect(await closed()).toMatchObject({
        closed_count: 2,
        statement_count: 0,
      })
      expect((await post("settlement/close").expect(200)).body).toEqual({
        periods: [],
      })
      const { body: none } = await get(
        "settlement/periods?status=closing"
      ).expect(200)
      expect(none.count).toBe(0)
    })
  })

  describe("finding statements", () => {
    it("filters by status, dispute, due day, number, code and name", async () => {
      await settle(seller)
      await settle(sponsor)
      const own = await statementOf(seller)
      const [line] = await linesOf(own)
      await object(own, line!.transfer_id)
      const found = async (query: string) =>
        (await get(`statements?${query}`).expect(200)).body.statements.map(
          ({ distributor }: AdminStatement) => distributor.name
        )
      expect(await found("order=closing")).toEqual(["betty", "angela"])
      expect(await found("has_open_dispute=true")).toEqual(["angela"])
      expect(await found("has_open_dispute=false")).toEqual(["betty"])
      expect(await found("status=approved&status=paid")).toEqual([])
      expect(await found("is_review_over=true")).toEqual([])
      const soon = new Date(Date.now() + 20 * DAY_MS).toISOString()
      expect(await found(`due_before=${soon}&order=number`)).toEqual([
        "angela",
        "betty",
      ])
      expect(await found(`q=%23${own.number}`)).toEqual(["angela"])
      expect(await found("q=BETTY-1")).toEqual(["betty"])
      expect(await found("q=angel")).toEqual(["angela"])
      const { body } = await get("statements?status=wrong").expect(400)
      expect(body.message).toContain("status")
      await get("statements/stmt_none").expect(404)
    })

    it("pages its lines by the transfer before", async () => {
      await adjust(1, "first")
      await adjust(2, "second")
      await settle(seller)
      const { id } = await statementOf(seller)
      const page = async (query: string) =>
        (await get(`statements/${id}/lines?${query}`).expect(200)).body
      const first = await page("limit=2")
      expect(first.lines).toHaveLength(2)
      const rest = await page(`limit=2&after=${first.next}`)
      expect(rest).toMatchObject({
        next: null,
        lines: [
          {
            code: "adjustment_credited",
            amount: 2,
            adjustment: { reason: "second" },
          },
        ],
      })
    })
  })

  function adjust(amount: number, reason: string) {
    return adjustBalanceWorkflow(container()).run({
      input: {
        distributor_id: seller.id,
        currency_code: "eur",
        kind: "adjustment",
        amount_minor: String(amount * 100),
        reason,
        actor: SYSTEM_ACTOR,
      },
    })
  }

  describe("an export", () => {
    it("holds every statement and line, and nothing in it becomes a formula", async () => {
      await distributionOf(container()).updateDistributor({
        id: seller.id,
        display_name: '=HYPERLINK("http://evil.example")',
        actor: SYSTEM_ACTOR,
      })
      await adjust(3, "@SUM(A1)")
      await settle(seller)
      const { id, number } = await statementOf(seller)
      const { text, headers } = await get("statements/export").expect(200)
      expect(headers["content-type"]).toMatch(/^text\/csv/)
      const [heading, line] = text.trimEnd().split("\n")
      expect(heading).toMatch(/^\ufeffnumber,status,/)
      expect(line).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
      const lines = await get(`statements/${id}/export`).expect(200)
      expect(lines.headers["content-disposition"]).toContain(
        `statement-${number}.csv`
      )
      expect(lines.text).toContain(",'@SUM(A1),")
      expect(lines.text).toMatch(/,10,eur\n/)
      expect(lines.text).toMatch(/,3,eur\n/)
      const none = await get("statements/export?status=paid").expect(200)
      expect(none.text.trimEnd().split("\n")).toHaveLength(1)
    })
  })

  describe("the settings", () => {
    it("keep amounts by currency and rules of tax, and say when the next cut-off is", async () => {
      const { body } = await setUp({
        time_zone: "Asia/Shanghai",
        cycle: "weekly",
        minimums: { eur: 25.5, jpy: 3000 },
        second_approval_above: { eur: 5 },
        withholding_rules: [
          {
            name: "Income tax",
            kinds: ["individual"],
            rate_ppm: 200_000,
            thresholds: { eur: 600 },
          },
        ],
        vat_rules: [{ name: "VAT", rate_ppm: 190_000, mode: "added" }],
      })
      expect(body.settings).toMatchObject({
        time_zone: "Asia/Shanghai",
        cycle: "weekly",
        minimums: { eur: 25.5, jpy: 3000 },
        second_approval_above: { eur: 5 },
        withholding_rules: [
          { name: "Income tax", thresholds: { eur: 600 }, above: "excess" },
        ],
        vat_rules: [{ name: "VAT", mode: "added" }],
      })
      const { settings } = (await get("settlement/settings").expect(200)).body
      expect(settings).toEqual(body.settings)
      expect(settings.next_cut_offs.daily).toMatch(/T16:00:00/)
      const kept = await distributionOf(container()).settlement.settings()
      expect(kept.minimums).toEqual({ eur: "2550", jpy: "3000" })
      expect(kept.withholding_rules[0]?.thresholds).toEqual({ eur: "60000" })
    })

    it("are refused in words where they are wrong", async () => {
      const wrong: [object, string][] = [
        [{ time_zone: "Mars/Olympus" }, '"Mars/Olympus" is no time zone'],
        [{ minimums: { eur: 1.234 } }, "1.234 is no amount of EUR"],
        [{ fees: { xxy: 1 } }, '"xxy" is no currency of this store'],
        [{ fees: { eur: -1 } }, "Give an amount of zero or more"],
        [{ net_days: 1.5 }, "is a whole number of days from 0 to 365"],
        [{ cycle: "yearly" }, "cycle"],
        [
          { vat_rules: [{ name: "VAT", rate_ppm: 0, mode: "added" }] },
          "rate_ppm",
        ],
      ]
      for (const [change, words] of wrong) {
        const { status, body } = await post("settlement/settings", change)
        expect([change, status, body.message]).toEqual([
          change,
          400,
          expect.stringContaining(words),
        ])
      }
    })

    it("let a tier settle otherwise, and again as the programme does", async () => {
      const tier = async (settlement: object | null) =>
        (await post("tiers/tier_standard", { settlement }).expect(200)).body
          .tier
      const own = { cycle: "daily", net_days: 3, minimums: { eur: 20 } }
      expect(await tier(own)).toMatchObject({ settlement: own })
      const refused = await settle(seller)
      expect(refused.body.message).toContain("below the minimum")
      const { body } = await post("tiers/tier_standard", {
        settlement: { net_days: -1 },
      }).expect(400)
      expect(body.message).toContain("from 0 to 365")
      expect(await tier(null)).toMatchObject({ settlement: null })
      expect((await settle(seller)).status).toBe(200)
    })
  })

  describe("a wrong request", () => {
    it("is told what to do", async () => {
      const wrong: [string, object, string][] = [
        ["statements/approve", {}, "Send either `ids` or `all_due`"],
        ["statements/approve", { ids: [] }, "Name 1 to 1000 statements"],
        ["statements/x/void", { reason: " " }, "Give a reason"],
        ["disputes/x/answer", { accept: true, answer: "" }, "Write an answer"],
        [
          "disputes/x/answer",
          { accept: false, answer: "no", amount: 1 },
          "leave `amount` out",
        ],
      ]
      for (const [path, body, words] of wrong) {
        const answer = await post(path, body)
        expect([path, answer.status, answer.body.message]).toEqual([
          path,
          400,
          expect.stringContaining(words),
        ])
      }
    })

    it("about what is not there is told so", async () => {
      const { body } = await post("disputes/disp_none/answer", {
        accept: true,
        answer: "yes",
      }).expect(404)
      expect(body.message).toBe("There is no dispute with id disp_none")
      await post("statements/stmt_none/void", { reason: "x" }).expect(404)
      await get("settlement/periods/per_none").expect(404)
    })

    it("of a stranger is turned away", async () => {
      const path = "/admin/distribution"
      await request(server()).get(`${path}/statements`).expect(401)
      await request(server()).post(`${path}/settlement/close`).expect(401)
    })
  })
}
