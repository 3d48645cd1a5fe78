import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { parse } from "csv-parse/sync"
import request from "supertest"
import type {
  AdminAdjustment,
  AdminLedgerEntry,
  StoreLedgerEntry,
} from "../../../src/api/types"
import {
  answerDisputeWorkflow,
  approveStatementsWorkflow,
  enrolDistributorWorkflow,
  publishPlanWorkflow,
  releaseHoldsWorkflow,
  updateSettlementSettingsWorkflow,
} from "../../../src/workflows"
import {
  type SignedInCustomer,
  signInAsCustomer,
  signInAsMerchant,
} from "../../support/actors"
import { distributionOf, reconcile, SYSTEM_ACTOR } from "../../support/network"
import { capture, fulfil, placeOrder } from "../../support/orders"
import {
  CLERK,
  closePeriods,
  giveMethod,
  payOut,
  statementsOf,
} from "../../support/settle"
import { createStore, type TestStore } from "../../support/store"
import type { Story } from "../../support/stories"

const ME = "/store/distribution/distributors/me"

/** A distributor that is signed in. */
interface Seller extends SignedInCustomer {
  distributorId: string
  code: string
}

export const money: Story = ({ getContainer, api }) => {
  let container: MedusaContainer
  let store: TestStore
  let merchant: Record<string, string>
  let angela: Seller

  const server = () => api.defaults.baseURL as string

  beforeAll(async () => {
    container = getContainer()
    store = await createStore(container)
    merchant = await signInAsMerchant(server(), container)
    angela = await sellerCalled("angela")
  })

  afterEach(async () => {
    const { checks } = await distributionOf(container).checkLedger()
    expect(checks.filter(({ violations }) => violations > 0)).toEqual([])
  })

  async function sellerCalled(name: string): Promise<Seller> {
    const customer = await signInAsCustomer(
      server(),
      store.publishableKey,
      name
    )
    const { result } = await enrolDistributorWorkflow(container).run({
      input: {
        customer_id: customer.id,
        code: `${name}-1`,
        status: "active",
        actor: SYSTEM_ACTOR,
      },
    })
    return { ...customer, distributorId: result.id, code: result.code }
  }

  const asMerchant = (path: string) =>
    request(server()).get(`/admin/distribution${path}`).set(merchant)

  const ofAngela = (path: string) =>
    asMerchant(`/distributors/${angela.distributorId}${path}`)

  function book(body: object, key: string = randomUUID()) {
    return request(server())
      .post(
        `/admin/distribution/distributors/${angela.distributorId}/adjustments`
      )
      .set({ ...merchant, "Idempotency-Key": key })
      .send(body)
  }

  function takeBack(id: string, key: string = randomUUID()) {
    return request(server())
      .post(`/admin/distribution/adjustments/${id}/reverse`)
      .set({ ...merchant, "Idempotency-Key": key })
      .send({ reason: "A mistake" })
  }

  const bonus = (amount: number) => ({
    kind: "bonus",
    currency_code: "eur",
    amount,
    reason: "Best of the month",
  })

  const own = (path: string, { headers }: Seller = angela) =>
    request(server()).get(`${ME}${path}`).set(headers)

  const ask = (path: string, body: object = {}, { headers }: Seller = angela) =>
    request(server()).post(`${ME}${path}`).set(headers).send(body)

  async function available(): Promise<number> {
    const { body } = await own("/balances").expect(200)
    return body.balances[0].available
  }

  /** A sale of 100.00 that earns 10.00, available already. */
  async function sellAndRelease(): Promise<string> {
    await publishPlanWorkflow(container).run({
      input: {
        terms: { rates_ppm: { tier_standard: [100_000] } },
        actor: SYSTEM_ACTOR,
      },
    })
    const orderId = await placeOrder(container, store, {
      items: { chair: 1 },
      metadata: { referral_code: angela.code },
    })
    await capture(container, orderId)
    await fulfil(container, orderId)
    await reconcile(container, orderId)
    await releaseHoldsWorkflow(container).run({
      input: { until: new Date("2036-01-01T00:00:00.000Z") },
    })
    return orderId
  }

  /** A statement of 40.00 under review. */
  async function statement(): Promise<string> {
    await book(bonus(40)).expect(200)
    await closePeriods(container, "2036-12-01")
    const made = await statementsOf(container, angela.distributorId)
    return made.at(-1)!.id
  }

  describe("a distributor's ledger", () => {
    /** Every entry of a bucket, two at a time. */
    async function wholeLedger(account: string): Promise<StoreLedgerEntry[]> {
      const entries: StoreLedgerEntry[] = []
      let before = ""
      for (;;) {
        const { body } = await own(
          `/ledger?currency_code=eur&account=${account}&limit=2${before}`
        ).expect(200)
        entries.push(...body.entries)
        if (body.next === null) {
          return entries
        }
        before = `&before=${body.next}`
      }
    }

    it("adds up to the balance of every bucket, page by page", async () => {
      await sellAndRelease()
      await book(bonus(5.5)).expect(200)
      await book({ ...bonus(-1.25), kind: "adjustment" }).expect(200)
      await closePeriods(container, "2036-12-01")
      await book(bonus(3)).expect(200)

      const { body } = await own("/balances").expect(200)
      expect(body.balances).toEqual([
        {
          currency_code: "eur",
          pending: 0,
          held: 0,
          available: 3,
          stated: 14.25,
          paying: 0,
        },
      ])
      for (const account of ["pending", "held", "available", "stated"]) {
        const entries = await wholeLedger(account)
        let balance = body.balances[0][account]
        for (const entry of entries) {
          expect(entry.balance).toBe(balance)
          balance = Number((balance - entry.amount).toFixed(2))
        }
        expect([account, balance]).toEqual([account, 0])
      }
    })

    it("says in words what each movement was, with what it is of and no author", async () => {
      await sellAndRelease()
      await book(bonus(5)).expect(200)
      await closePeriods(container, "2036-12-01")
      const [drawn, given, released] = await wholeLedger("available")
      expect(drawn).toMatchObject({
        code: "statement_drawn",
        amount: -15,
        balance: 0,
        statement: { number: 1 },
        explanation: {
          en: "The balance was put on statement #1.",
          zhCN: "余额列入结算单 #1。",
        },
      })
      expect(given).toMatchObject({
        code: "bonus_credited",
        reason: "Best of the month",
      })
      expect(released).toMatchObject({
        code: "commission_released",
        order: { display_id: 1 },
        explanation: { en: "The commission of order #1 became available." },
      })
      expect(Object.keys(given!).sort()).toEqual([
        "amount",
        "balance",
        "code",
        "created_at",
        "explanation",
        "order",
        "payout",
        "reason",
        "statement",
        "transfer_id",
      ])
    })

    it("is filtered by kind and date for the merchant, with the balance of the whole", async () => {
      await sellAndRelease()
      await book(bonus(5)).expect(200)
      await book({ ...bonus(-2), kind: "adjustment" }).expect(200)
      const entriesOf = async (filters: string) => {
        const { body } = await ofAngela(
          `/ledger?currency_code=eur&${filters}`
        ).expect(200)
        return body.entries as AdminLedgerEntry[]
      }
      const [given] = await entriesOf("code[]=bonus_credited")
      expect(given).toMatchObject({
        amount: 5,
        balance: 15,
        adjustment: {
          kind: "bonus",
          reason: "Best of the month",
          author: "merchant@example.com",
        },
      })
      const codes = "code[]=bonus_credited&code[]=adjustment_debited"
      expect((await entriesOf(codes)).map(({ amount }) => amount)).toEqual([
        -2, 5,
      ])
      expect(await entriesOf("from=2036-01-01T00:00:00Z")).toEqual([])
      expect(await entriesOf("until=2036-01-01T00:00:00Z")).toHaveLength(3)
      const held = await entriesOf("account=held")
      expect(held.map(({ code, balance }) => [code, balance])).toEqual([
        ["commission_released", 0],
        ["commission_held", 10],
      ])
      await ofAngela("/ledger").expect(400)
      await ofAngela("/ledger?currency_code=eur&account=house").expect(400)
      await ofAngela("/ledger?currency_code=eur&before=x").expect(400)
      await asMerchant("/distributors/nobody/ledger?currency_code=eur").expect(
        404
      )
    })

    it("is exported as text that no spreadsheet runs, with amounts as numbers", async () => {
      const formula = '=HYPERLINK("http://evil.example","click")'
      await book({ ...bonus(7), reason: formula }).expect(200)
      await book({
        ...bonus(-3),
        kind: "adjustment",
        reason: "@SUM(1)",
      }).expect(200)
      const { text, headers } = await ofAngela(
        "/ledger/export?currency_code=eur"
      ).expect(200)
      expect(headers["content-type"]).toMatch("text/csv")
      const rows = parse(text, { columns: true, bom: true })
      expect(rows).toMatchObject([
        { reason: "'@SUM(1)", amount: "-3", balance: "4" },
        {
          reason: `'${formula}`,
          amount: "7",
          balance: "7",
          author: "merchant@example.com",
        },
      ])
    })
  })

  describe("what the merchant books by hand", () => {
    it("is booked, listed with who and why, and taken back once", async () => {
      const { body: booked } = await book(bonus(12.5)).expect(200)
      expect(booked.adjustment).toMatchObject({
        kind: "bonus",
        amount: 12.5,
        currency_code: "eur",
        reason: "Best of the month",
        author: "merchant@example.com",
        statement: null,
        reverses_id: null,
        reversed_by: null,
      })
      expect(await available()).toBe(12.5)

      const { body: reversed } = await takeBack(booked.adjustment.id).expect(
        200
      )
      expect(reversed.adjustment.reversed_by).toMatchObject({
        reason: "A mistake",
        author: "merchant@example.com",
      })
      const { body: again } = await takeBack(booked.adjustment.id).expect(400)
      expect(again.message).toBe("This adjustment was taken back already")
      expect(await available()).toBe(0)

      const { body } = await ofAngela("/adjustments").expect(200)
      expect(body.count).toBe(2)
      expect(
        body.adjustments.map(({ amount, reverses_id }: AdminAdjustment) => [
          amount,
          reverses_id,
        ])
      ).toEqual([
        [-12.5, booked.adjustment.id],
        [12.5, null],
      ])
    })

    it("takes no more than there is, but for a clawback, which is carried forward", async () => {
      await book(bonus(10)).expect(200)
      const { body } = await book({
        ...bonus(-10.01),
        kind: "adjustment",
      }).expect(400)
      expect(body.message).toMatch(/^The available balance is less/)
      await book({ ...bonus(-25), kind: "clawback" }).expect(200)
      expect(await available()).toBe(-15)

      await closePeriods(container, "2036-12-01")
      const { body: list } = await own("/statements").expect(200)
      expect(list.statements).toMatchObject([
        { status: "carried", closing: -15, drawn: 0, carried: -15 },
      ])
      expect(await available()).toBe(-15)
    })

    it("is refused in words where it cannot be right", async () => {
      const refusals: [object, RegExp][] = [
        [bonus(0), /other than zero/],
        [bonus(-1), /A bonus only gives/],
        [{ ...bonus(1), kind: "clawback" }, /A clawback only takes/],
        [bonus(1.234), /at most 2 decimals/],
        [{ ...bonus(1), currency_code: "xxy" }, /no currency of this store/],
        [{ ...bonus(1), reason: "  " }, /Give a reason/],
        [{ ...bonus(1), kind: "gift" }, /kind/],
      ]
      for (const [body, message] of refusals) {
        const refused = await book(body).expect(400)
        expect(refused.body.message).toMatch(message)
      }
      const { body } = await ofAngela("/adjustments").expect(200)
      expect(body.count).toBe(0)
    })
  })

  describe("a request with an Idempotency-Key", () => {
    afterEach(() => jest.restoreAllMocks())

    const count = async () =>
      (await ofAngela("/adjustments").expect(200)).body.count

    it("is answered as it was, and done once", async () => {
      const first = await book(bonus(5), "key-1").expect(200)
      const second = await book(bonus(5), "key-1").expect(200)
      expect(second.body).toEqual(first.body)
      expect(await count()).toBe(1)
    })

    it("is refused when it is another one", async () => {
      await book(bonus(5), "key-1").expect(200)
      const { body } = await book(bonus(6), "key-1").expect(409)
      expect(body.message).toMatch(/take a new one/)
      expect(await count()).toBe(1)
    })

    it("leaves the key free when it is refused", async () => {
      const wrong = { ...bonus(-1), kind: "adjustment" }
      await book(wrong, "key-1").expect(400)
      await book(bonus(1), "key-1").expect(200)
    })

    it("is done once when it is sent many times at once", async () => {
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => book(bonus(5), "key-1"))
      )
      const served = answers.filter(({ status }) => status === 200)
      expect(served.length).toBeGreaterThan(0)
      expect(new Set(served.map(({ text }) => text)).size).toBe(1)
      expect(
        answers.every(({ status }) => status === 200 || status === 409)
      ).toBe(true)
      const again = await book(bonus(5), "key-1").expect(200)
      expect(again.text).toBe(served[0]!.text)
      expect(await available()).toBe(5)
    })

    it("books once though the process died between booking and answering", async () => {
      const { body: first } = await book(bonus(5), "key-1").expect(200)
      const [row] = await listKeys()
      await forgetAnswer(row!.key)
      const { body: second } = await book(bonus(5), "key-1").expect(200)
      expect(second.adjustment.id).toBe(first.adjustment.id)
      expect(await available()).toBe(5)
    })

    it("books once on a statement though the process died between", async () => {
      const id = await statement()
      const adjustIt = () =>
        request(server())
          .post(`/admin/distribution/statements/${id}/adjustments`)
          .set({ ...merchant, "Idempotency-Key": "key-1" })
          .send({ amount: 5, reason: "A thank you" })
          .expect(200)
      await adjustIt()
      const row = (await listKeys()).find(({ key }) => key.endsWith("key-1"))
      await forgetAnswer(row!.key)
      const { body } = await adjustIt()
      expect(body.statement.adjusted).toBe(5)
      expect(await count()).toBe(2)
    })

    it("makes a part of a payout once though the answer was lost", async () => {
      const id = await statement()
      await giveMethod(container, angela.distributorId)
      await approveStatementsWorkflow(container).run({
        input: {
          ids: [id],
          before_review_ends: true,
          actor: CLERK,
          at: "2036-12-02T00:00:00.000Z",
        },
      })
      const payPart = () =>
        request(server())
          .post("/admin/distribution/payout-batches")
          .set({ ...merchant, "Idempotency-Key": "key-1" })
          .send({ payouts: [{ statement_id: id, amount: 10 }] })
      const distribution = distributionOf(container)
      jest
        .spyOn(distribution, "retrievePayoutBatch")
        .mockRejectedValueOnce(new Error("The database is gone"))
      await payPart().expect(500)
      const { body } = await payPart().expect(409)
      expect(body.message).toMatch(/was carried out/)
      expect(await distribution.listPayoutBatches()).toHaveLength(1)
    })

    it("holds the keys of users and customers apart", async () => {
      await settleOnRequest()
      await book(bonus(5), "key-1").expect(200)
      const answer = await ask("/payout-requests", {
        currency_code: "eur",
      }).set("Idempotency-Key", "key-1")
      expect(answer.status).toBe(200)
      expect((await listKeys()).map(({ key }) => key).sort()).toEqual([
        `customer:${angela.id}:key-1`,
        expect.stringMatching(/^user:user_.*:key-1$/),
      ])
    })

    const table = () =>
      container.resolve(ContainerRegistrationKeys.PG_CONNECTION)(
        "distribution_keyed_request"
      )

    function listKeys(): Promise<{ key: string }[]> {
      return table().select("key")
    }

    /** As a process that died left it, a minute later. */
    async function forgetAnswer(key: string): Promise<void> {
      await table()
        .where({ key })
        .update({
          status_code: null,
          body: null,
          locked_until: new Date(0),
        })
    }
  })

  async function settleOnRequest(): Promise<void> {
    await updateSettlementSettingsWorkflow(container).run({
      input: { update: { cycle: "on_request" }, actor: CLERK },
    })
  }

  describe("a distributor's own statement", () => {
    it("tells its figures, its lines with the commission in words, and its payouts", async () => {
      await sellAndRelease()
      const id = await statement()
      const review = await own(`/statements/${id}`).expect(200)
      expect(review.body.statement).toMatchObject({
        number: 1,
        status: "in_review",
        commissions: 10,
        bonuses: 40,
        closing: 50,
        drawn: 50,
        payable: null,
        figures: { is_preview: true, gross: 50, payable: 50 },
        disputes: [],
        statement_payouts: [],
        next: null,
      })
      const { lines } = review.body.statement
      expect(lines).toMatchObject([
        {
          code: "commission_released",
          amount: 10,
          order: { display_id: 1 },
          commission: { level: 0, rate_ppm: 100_000 },
        },
        {
          code: "bonus_credited",
          amount: 40,
          reason: "Best of the month",
          commission: null,
        },
      ])
      expect(lines[0].commission.explanation.en).toMatch(/10 %/)

      const first = await own(`/statements/${id}/lines?limit=1`).expect(200)
      const rest = await own(
        `/statements/${id}/lines?limit=1&after=${first.body.next}`
      ).expect(200)
      expect([...first.body.lines, ...rest.body.lines]).toEqual(lines)
      expect(rest.body.next).toBeNull()

      await giveMethod(container, angela.distributorId)
      const payoutId = await payOut(container, id, "2037-01-01")
      const paid = await own(`/statements/${id}`).expect(200)
      expect(paid.body.statement).toMatchObject({
        status: "paid",
        payable: 50,
        paid: 50,
        figures: { is_preview: false, payable: 50 },
      })
      const payout = {
        id: payoutId,
        statement: { id, number: 1 },
        amount: 50,
        currency_code: "eur",
        status: "paid",
        method: { kind: "bank_account", hint: "DE •••• 3000" },
      }
      expect(paid.body.statement.statement_payouts).toMatchObject([payout])
      const { body: payouts } = await own("/payouts").expect(200)
      expect(payouts).toMatchObject({ count: 1, payouts: [payout] })
      expect(JSON.stringify([paid.body, payouts])).not.toMatch(/sealed/)
    })

    it("is not there while it is a draft, nor in the ledger", async () => {
      await updateSettlementSettingsWorkflow(container).run({
        input: { update: { auto_issue: false }, actor: CLERK },
      })
      const id = await statement()
      const { body } = await own("/statements").expect(200)
      expect(body).toMatchObject({ count: 0, statements: [] })
      await own(`/statements/${id}`).expect(404)
      await own(`/statements/${id}/lines`).expect(404)
      await ask(`/statements/${id}/disputes`, { message: "?" }).expect(404)
      const { body: ledger } = await own("/ledger?currency_code=eur").expect(
        200
      )
      expect(ledger.entries[0]).toMatchObject({
        code: "statement_drawn",
        statement: null,
        explanation: { en: "The balance was put on a statement." },
      })
    })

    it("is disputed, answered and adjusted", async () => {
      const id = await statement()
      const { body: detail } = await own(`/statements/${id}`).expect(200)
      const transfer_id = detail.statement.lines[0].transfer_id
      const { body: opened } = await ask(`/statements/${id}/disputes`, {
        transfer_id,
        message: "It was 45",
      }).expect(200)
      expect(opened.dispute).toMatchObject({
        statement_id: id,
        transfer_id,
        status: "open",
        message: "It was 45",
        answer: null,
      })
      await answerDisputeWorkflow(container).run({
        input: {
          id: opened.dispute.id,
          is_accepted: true,
          answer: "So it was",
          adjust_minor: "500",
          actor: CLERK,
        },
      })
      const { body } = await own(`/statements/${id}`).expect(200)
      expect(body.statement).toMatchObject({
        drawn: 40,
        adjusted: 5,
        figures: { gross: 45 },
        disputes: [{ status: "accepted", answer: "So it was", adjusted: 5 }],
      })
      const late = await ask(`/disputes/${opened.dispute.id}/withdraw`)
      expect(late.body.message).toMatch(/accepted already/)
    })

    it("takes an objection back, and refuses one to a line that it has not", async () => {
      const id = await statement()
      const { body } = await ask(`/statements/${id}/disputes`, {
        message: "Too little",
      }).expect(200)
      const { body: withdrawn } = await ask(
        `/disputes/${body.dispute.id}/withdraw`
      ).expect(200)
      expect(withdrawn.dispute.status).toBe("withdrawn")
      const refused = await ask(`/statements/${id}/disputes`, {
        transfer_id: "999999",
        message: "This one",
      }).expect(400)
      expect(refused.body.message).toMatch(/has no line 999999/)
      await ask(`/statements/${id}/disputes`, { message: " " }).expect(400)
    })
  })

  describe("another distributor", () => {
    it("gets 404 for what is not its own, as for what does not exist", async () => {
      const id = await statement()
      const { body } = await ask(`/statements/${id}/disputes`, {
        message: "Mine",
      }).expect(200)
      const disputeId: string = body.dispute.id
      const eve = await sellerCalled("eve")
      const reads = [id, "stmt_none"].flatMap((statementId) => [
        own(`/statements/${statementId}`, eve),
        own(`/statements/${statementId}/lines`, eve),
        ask(`/statements/${statementId}/disputes`, { message: "x" }, eve),
      ])
      const withdrawals = [disputeId, "disp_none"].map((dispute) =>
        ask(`/disputes/${dispute}/withdraw`, {}, eve)
      )
      const answers = await Promise.all([...reads, ...withdrawals])
      const told = answers.map(({ status, body: answer }) => [
        status,
        answer.message
          .replace(id, "ID")
          .replace(disputeId, "ID")
          .replace(/(stmt|disp)_none/, "ID"),
      ])
      const noStatement = [404, "There is no statement with id ID"]
      const noDispute = [404, "There is no dispute with id ID"]
      expect(told).toEqual([
        ...Array.from({ length: 6 }, () => noStatement),
        noDispute,
        noDispute,
      ])

      await giveMethod(container, angela.distributorId)
      await ask(`/disputes/${disputeId}/withdraw`).expect(200)
      await payOut(container, id, "2037-01-01")
      const empty = await Promise.all([
        own("/balances", eve),
        own("/ledger?currency_code=eur", eve),
        own("/statements", eve),
        own("/payouts", eve),
      ])
      expect(empty.map(({ body: answer }) => answer)).toMatchObject([
        { balances: [] },
        { entries: [], next: null },
        { count: 0 },
        { count: 0 },
      ])
    })

    it("must be a distributor at all, and signed in", async () => {
      const carl = await signInAsCustomer(
        server(),
        store.publishableKey,
        "carl"
      )
      const nobody = { ...carl, distributorId: "", code: "" }
      const stranger = {
        ...nobody,
        headers: { "x-publishable-api-key": store.publishableKey },
      }
      const paths = [
        "/balances",
        "/ledger?currency_code=eur",
        "/statements",
        "/statements/x",
        "/statements/x/lines",
        "/payouts",
      ]
      for (const path of paths) {
        await own(path, nobody).expect(404)
        await own(path, stranger).expect(401)
      }
      const money = { currency_code: "eur" }
      await ask("/payout-requests", money, nobody).expect(404)
      await ask("/payout-requests", money, stranger).expect(401)
      await ask("/disputes/x/withdraw", {}, stranger).expect(401)
    })
  })

  describe("a payout that a distributor asks for", () => {
    const wanted = { currency_code: "eur" }

    it("becomes one statement, however many ask at once", async () => {
      await settleOnRequest()
      await book(bonus(40)).expect(200)
      const answers = await Promise.all(
        Array.from({ length: 40 }, () => ask("/payout-requests", wanted))
      )
      const served = answers.filter(({ status }) => status === 200)
      expect(served).toHaveLength(1)
      expect(served[0]!.body.payout_request).toMatchObject({
        currency_code: "eur",
        amount: 40,
        statement: { status: "in_review", drawn: 40 },
      })
      const others = answers.filter(({ status }) => status !== 200)
      expect(new Set(others.map(({ status }) => status))).toEqual(
        new Set([400])
      )
      expect(others[0]!.body.message).toMatch(/^Nothing can be paid out/)
      expect(await statementsOf(container, angela.distributorId)).toHaveLength(
        1
      )
      expect(await available()).toBe(0)
    })

    it("is not for those who are settled by the calendar", async () => {
      await book(bonus(40)).expect(200)
      const { body } = await ask("/payout-requests", wanted).expect(400)
      expect(body.message).toMatch(/settled by the calendar/)
    })

    it("does not show the statement before the merchant lets it out", async () => {
      await settleOnRequest()
      await updateSettlementSettingsWorkflow(container).run({
        input: { update: { auto_issue: false }, actor: CLERK },
      })
      await book(bonus(40)).expect(200)
      const { body } = await ask("/payout-requests", wanted).expect(200)
      expect(body.payout_request).toEqual({
        currency_code: "eur",
        amount: 40,
        statement: null,
      })
    })
  })
}
