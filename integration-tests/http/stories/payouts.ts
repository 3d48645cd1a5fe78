import { Modules } from "@medusajs/framework/utils"
import { createApiKeysWorkflow } from "@medusajs/medusa/core-flows"
import request from "supertest"
import type { AdminPayout } from "../../../src/api/types"
import type { NewMethod } from "../../../src/modules/distribution/payout/save-method"
import {
  adjustBalanceWorkflow,
  approveStatementsWorkflow,
  DistributionEvents,
  savePayoutMethodWorkflow,
  sendPayouts,
  settleOnRequestWorkflow,
  updateSettlementSettingsWorkflow,
} from "../../../src/workflows"
import { signInAsMerchant } from "../../support/actors"
import { eventually } from "../../support/eventually"
import {
  distributionOf,
  enrol,
  SYSTEM_ACTOR,
  type TestDistributor,
} from "../../support/network"
import type { Story } from "../../support/stories"
import { StubbornBank } from "../../support/stubborn-bank"

const BASE = "/admin/distribution"
const IBAN = "DE89370400440532013000"
const MINUTE_MS = 60_000

/** What is approved is prepared, approved by people, sent and paid, once. */
export const payouts: Story = ({ getContainer, api }) => {
  let ada: Record<string, string>
  let ben: Record<string, string>
  let angela: TestDistributor

  const container = () => getContainer()
  const server = () => api.defaults.baseURL as string

  beforeAll(async () => {
    ada = await signInAsMerchant(server(), container(), "ada@example.com")
    ben = await signInAsMerchant(server(), container(), "ben@example.com")
    await settle({ net_days: 0, cooling_off_days: 0 })
    angela = await enrol(container(), "angela")
  })

  afterEach(() => jest.restoreAllMocks())

  /** After every story the books still balance. */
  afterEach(async () => {
    const { checks } = await distributionOf(container()).checkLedger()
    expect(checks.filter(({ violations }) => violations > 0)).toEqual([])
  })

  const settle = (update: object) =>
    updateSettlementSettingsWorkflow(container()).run({
      input: { update, actor: SYSTEM_ACTOR },
    })

  function post(path: string, body: object = {}, who = ada) {
    return request(server()).post(`${BASE}${path}`).set(who).send(body)
  }

  function get(path: string, who = ada) {
    return request(server()).get(`${BASE}${path}`).set(who)
  }

  const withMethod = (
    { id: distributor_id }: TestDistributor,
    method: Pick<NewMethod, "provider_id" | "kind" | "details">
  ) =>
    savePayoutMethodWorkflow(container()).run({
      input: { ...method, distributor_id, actor: SYSTEM_ACTOR },
    })

  const withAccount = (distributor: TestDistributor) =>
    withMethod(distributor, {
      provider_id: "manual",
      kind: "bank_account",
      details: { holder: "=Angela", iban: IBAN },
    })

  /** An approved statement of so many cents, due now. */
  async function owe(
    { id: distributor_id }: TestDistributor,
    cents: string
  ): Promise<string> {
    const whose = { distributor_id, currency_code: "eur" }
    await adjustBalanceWorkflow(container()).run({
      input: {
        ...whose,
        kind: "bonus",
        amount_minor: cents,
        reason: "a test",
        actor: SYSTEM_ACTOR,
      },
    })
    const { result } = await settleOnRequestWorkflow(container()).run({
      input: { ...whose, actor: SYSTEM_ACTOR },
    })
    await approveStatementsWorkflow(container()).run({
      input: {
        ids: [result.id],
        before_review_ends: true,
        actor: SYSTEM_ACTOR,
      },
    })
    return result.id
  }

  async function prepare(body: object = {}): Promise<string> {
    const answer = await post("/payout-batches", body).expect(200)
    return answer.body.payout_batch.id
  }

  async function payoutsOf(batchId: string): Promise<AdminPayout[]> {
    const { body } = await get(`/payout-batches/${batchId}/payouts`).expect(200)
    return body.payouts
  }

  async function untilAll(batchId: string, status: string) {
    await eventually(`payouts that are ${status}`, async () => {
      const payouts = await payoutsOf(batchId)
      return payouts.every((payout) => payout.status === status)
    })
    return payoutsOf(batchId)
  }

  /** Prepared, approved and handed over. */
  async function send(batchId: string): Promise<string> {
    await post(`/payout-batches/${batchId}/approve`).expect(200)
    const [payout] = await untilAll(batchId, "sent")
    return payout!.id
  }

  const balanceOf = async ({ id }: TestDistributor) => {
    const [balance] = await distributionOf(container()).balancesOf(id)
    return balance
  }

  const statusOf = async (statementId: string) =>
    (await distributionOf(container()).retrieveStatement(statementId)).status

  describe("a batch", () => {
    it("goes from what is due over a second person and the bank file to paid", async () => {
      await settle({ second_approval_above: { eur: "1000" } })
      await withAccount(angela)
      const statement = await owe(angela, "4050")
      const before = await get("/payout-batches/preview").expect(200)
      expect(before.body.preview).toEqual({
        count: 1,
        totals: [{ currency_code: "eur", count: 1, amount: 40.5 }],
        left_count: 0,
        left: [],
      })

      const made = await post("/payout-batches").expect(200)
      const { id } = made.body.payout_batch
      expect(made.body).toMatchObject({
        left: [],
        payout_batch: {
          number: 1,
          status: "draft",
          count: 1,
          needs_second_approval: true,
          can_approve: true,
          created_by: { name: "ada@example.com" },
          totals: [{ currency_code: "eur", count: 1, amount: 40.5 }],
        },
      })
      await get(`/payout-batches/${id}/bank-file`).expect(400)

      const first = await post(`/payout-batches/${id}/approve`).expect(200)
      expect(first.body.payout_batch).toMatchObject({
        status: "held",
        can_approve: false,
        approvals: [{ name: "ada@example.com" }],
      })
      const again = await post(`/payout-batches/${id}/approve`).expect(400)
      expect(again.body.message).toMatch(/somebody else has to approve/)
      const seen = await get(`/payout-batches/${id}`, ben).expect(200)
      expect(seen.body.payout_batch.can_approve).toBe(true)
      await post(`/payout-batches/${id}/approve`, {}, ben).expect(200)
      const [payout] = await untilAll(id, "sent")
      expect(payout).toMatchObject({
        amount: 40.5,
        statement: { id: statement, number: 1 },
        distributor: { code: "ANGELA-1" },
        method: { provider_id: "manual", hint: "DE •••• 3000" },
      })

      const file = await get(`/payout-batches/${id}/bank-file`).expect(200)
      expect(file.headers["content-type"]).toMatch(/^text\/csv/)
      expect(file.text).toContain(IBAN)
      expect(file.text).toContain("'=Angela")
      const landed = await post(`/payouts/${payout!.id}/land`, {
        status: "paid",
        reference: "SEPA 1",
        proof_url: "https://shop.example/proof.pdf",
      }).expect(200)
      expect(landed.body.payout).toMatchObject({
        status: "paid",
        reference: "SEPA 1",
        proof_url: "https://shop.example/proof.pdf",
        transfers: [
          { code: "payout_started", amount: 40.5 },
          { code: "payout_paid", amount: 40.5 },
        ],
        history: [
          { action: "payout.paid", actor: { name: "ada@example.com" } },
          { action: "payout.sent", actor: { id: null, name: null } },
        ],
      })
      expect(await statusOf(statement)).toBe("paid")
      const done = await get(`/payout-batches/${id}`).expect(200)
      expect(done.body.payout_batch).toMatchObject({
        status: "done",
        to_pay_by_hand: 0,
        progress: [
          { status: "paid", currency_code: "eur", count: 1, amount: 40.5 },
        ],
        approvals: [{ name: "ada@example.com" }, { name: "ben@example.com" }],
      })
      const audit = await get(`/audit-entries?subject_id=${id}`).expect(200)
      expect(
        audit.body.audit_entries.map(({ action }: { action: string }) => action)
      ).toEqual([
        "payout_batch.bank_file_taken",
        "payout_batch.approved",
        "payout_batch.approved",
        "payout_batch.created",
      ])
    })

    it("takes no API key for a person", async () => {
      await settle({ second_approval_above: { eur: "1000" } })
      await withAccount(angela)
      await owe(angela, "4000")
      const id = await prepare()
      const { result } = await createApiKeysWorkflow(container()).run({
        input: {
          api_keys: [{ title: "ERP", type: "secret", created_by: "" }],
        },
      })
      const erp = {
        authorization: `Basic ${Buffer.from(`${result[0]!.token}:`).toString("base64")}`,
      }
      const seen = await get(`/payout-batches/${id}`, erp).expect(200)
      expect(seen.body.payout_batch.can_approve).toBe(false)
      const refused = await post(`/payout-batches/${id}/approve`, {}, erp)
      expect(refused.status).toBe(400)
      expect(refused.body.message).toMatch(/people have to approve it/)
    })

    it("tells in words what it left out, and why", async () => {
      await withAccount(angela)
      await owe(angela, "4000")
      const berta = await enrol(container(), "berta")
      const without = await owe(berta, "3000")
      const left = {
        statement: { id: without, number: 2 },
        distributor: { id: berta.id, code: "BERTA-1" },
        why: "no_method",
        reason: "the distributor has no payout method",
      }
      const { body } = await get("/payout-batches/preview").expect(200)
      expect(body.preview).toMatchObject({
        count: 1,
        left_count: 1,
        left: [left],
      })
      await settle({ cooling_off_days: 3 })
      await withAccount(berta)
      const cooling = await get("/payout-batches/preview?currency_code=eur")
      expect(cooling.body.preview.left).toMatchObject([
        {
          why: "cooling_off",
          usable_from: expect.any(String),
          reason: expect.stringMatching(/can be paid to from 20/),
        },
      ])
      const none = await get("/payout-batches/preview?currency_code=usd")
      expect(none.body.preview).toMatchObject({ count: 0, left: [] })

      const made = await post("/payout-batches", {
        payouts: [
          { statement_id: without },
          { statement_id: "stmt_gone" },
          { statement_id: (await statementsOf(angela))[0]!, amount: 10.5 },
        ],
      }).expect(200)
      expect(made.body.payout_batch.totals).toMatchObject([{ amount: 10.5 }])
      expect(
        made.body.left.map((one: { why: string }) => one.why).sort()
      ).toEqual(["cooling_off", "unknown"])
    })

    const statementsOf = async ({ id: distributor_id }: TestDistributor) =>
      (
        await distributionOf(container()).listStatements({ distributor_id })
      ).map(({ id }) => id)

    it("of 40 that are asked for at once pays once", async () => {
      await withAccount(angela)
      const statement = await owe(angela, "4000")
      const answers = await Promise.all(
        Array.from({ length: 40 }, () => post("/payout-batches"))
      )
      const statuses = answers.map(({ status }) => status)
      expect(statuses.filter((status) => status === 200)).toHaveLength(1)
      expect(statuses.filter((status) => status === 400)).toHaveLength(39)
      const { body } = await get(`/payouts?statement_id=${statement}`)
      expect(body).toMatchObject({ count: 1, payouts: [{ amount: 40 }] })
    })

    it("asked for again under the same key is the same batch", async () => {
      await withAccount(angela)
      await owe(angela, "4000")
      const key = { "idempotency-key": "batch of November" }
      const spaced = { "idempotency-key": "batch-of-november" }
      await post("/payout-batches").set(key).expect(400)
      const first = await post("/payout-batches").set(spaced).expect(200)
      await owe(angela, "1000")
      const again = await post("/payout-batches").set(spaced).expect(200)
      expect(again.body).toEqual(first.body)
      await post("/payout-batches", { currency_codes: ["eur"] })
        .set(spaced)
        .expect(409)
      const { body } = await get("/payout-batches")
      expect(body.count).toBe(1)
    })

    it("is given up before it is sent, and its money can be paid by another", async () => {
      await withAccount(angela)
      await owe(angela, "4000")
      const id = await prepare()
      await post("/payout-batches").expect(400)
      const { body } = await post(`/payout-batches/${id}/cancel`).expect(200)
      expect(body.payout_batch).toMatchObject({
        status: "canceled",
        progress: [{ status: "canceled", amount: 40 }],
      })
      const [payout] = await payoutsOf(id)
      const refused = await post(`/payouts/${payout!.id}/land`, {
        status: "paid",
      }).expect(400)
      expect(refused.body.message).toMatch(/was canceled before it was sent/)
      await send(await prepare())
      await post(`/payout-batches/${id}/approve`).expect(400)
      const { body: list } = await get("/payout-batches?status=canceled")
      expect(list).toMatchObject({ count: 1, payout_batches: [{ id }] })
    })

    it("is marked as paid at once under one reference, and tells what was refused", async () => {
      const berta = await enrol(container(), "berta")
      for (const distributor of [angela, berta]) {
        await withAccount(distributor)
        await owe(distributor, "4000")
      }
      const id = await prepare()
      await send(id)
      const [first] = await payoutsOf(id)
      await post(`/payouts/${first!.id}/land`, {
        status: "failed",
        reason: "account closed",
      }).expect(200)
      const named = await post(`/payout-batches/${id}/mark-paid`, {
        payout_ids: [first!.id, "pay_gone"],
      }).expect(200)
      expect(named.body).toMatchObject({
        paid: 0,
        refused: [
          { reason: expect.stringMatching(/failed, and its money is back/) },
          { payout: { id: "pay_gone" } },
        ],
      })
      const all = await post(`/payout-batches/${id}/mark-paid`, {
        reference: "SEPA 7",
      }).expect(200)
      expect(all.body).toMatchObject({
        paid: 1,
        refused: [],
        payout_batch: { status: "done" },
      })
      await post(`/payouts/${first!.id}/retry`).expect(200)
      await eventually("the retried one to be sent", async () => {
        const { body } = await get(`/payouts/${first!.id}`)
        return body.payout.status === "sent"
      })
      const rest = await post(`/payout-batches/${id}/mark-paid`, {
        reference: "SEPA 7",
      }).expect(200)
      expect(rest.body).toMatchObject({ paid: 1, refused: [] })
      const { text } = await get(`/payout-batches/${id}/export`).expect(200)
      expect(text.trimEnd().split("\n")).toHaveLength(3)
      expect(text).toMatch(/^\ufeffpayout_id,statement,/)
      expect(text).not.toContain(IBAN)
    })
  })

  describe("a payout that does not arrive", () => {
    it("gives the money back, says why, and is paid anew", async () => {
      await withAccount(angela)
      const statement = await owe(angela, "4000")
      const id = await prepare()
      const payoutId = await send(id)
      await post(`/payouts/${payoutId}/land`, { status: "failed" }).expect(400)
      const { body } = await post(`/payouts/${payoutId}/land`, {
        status: "failed",
        reason: "The account is closed",
      }).expect(200)
      expect(body.payout).toMatchObject({
        status: "failed",
        reason: "The account is closed",
        transfers: [{ code: "payout_started" }, { code: "payout_failed" }],
      })
      expect(await balanceOf(angela)).toMatchObject({
        available: "4000",
        paying: "0",
      })
      expect(await statusOf(statement)).toBe("returned")

      const retried = await post(`/payouts/${payoutId}/retry`).expect(200)
      expect(retried.body.payout).toMatchObject({ attempt: 2, reason: null })
      await untilAll(id, "sent")
      await post(`/payouts/${payoutId}/land`, { status: "paid" }).expect(200)
      expect(await statusOf(statement)).toBe("paid")
      const refused = await post(`/payouts/${payoutId}/retry`).expect(400)
      expect(refused.body.message).toMatch(/This payout is paid/)
      const told = await get(`/payouts/${payoutId}`).expect(200)
      expect(
        told.body.payout.history.map(({ action }: { action: string }) => action)
      ).toEqual([
        "payout.paid",
        "payout.sent",
        "payout.retried",
        "payout.failed",
        "payout.sent",
      ])
    })

    it("is paid anew above the limit once a second person approves it", async () => {
      await withAccount(angela)
      await owe(angela, "4000")
      const id = await prepare()
      const payoutId = await send(id)
      await settle({ second_approval_above: { eur: "1000" } })
      await post(`/payouts/${payoutId}/land`, {
        status: "failed",
        reason: "The account is closed",
      }).expect(200)
      const retried = await post(`/payouts/${payoutId}/retry`).expect(200)
      expect(retried.body.payout).toMatchObject({
        status: "pending",
        next_attempt_at: null,
      })
      const held = await get(`/payout-batches/${id}`).expect(200)
      expect(held.body.payout_batch).toMatchObject({
        status: "held",
        needs_second_approval: true,
        can_approve: false,
        approvals: [{ name: "ada@example.com" }],
      })
      await post(`/payout-batches/${id}/approve`).expect(400)
      await post(`/payout-batches/${id}/approve`, {}, ben).expect(200)
      await untilAll(id, "sent")
    })

    it("is not paid anew once a later statement holds the money", async () => {
      await withAccount(angela)
      await owe(angela, "4000")
      const payoutId = await send(await prepare())
      await post(`/payouts/${payoutId}/land`, {
        status: "failed",
        reason: "The account is closed",
      }).expect(200)
      await owe(angela, "1")
      const refused = await post(`/payouts/${payoutId}/retry`).expect(400)
      expect(refused.body.message).toMatch(/on a later statement/)
      const { body } = await get("/payout-batches/preview")
      expect(body.preview.totals).toMatchObject([{ amount: 40.01 }])
    })
  })

  describe("at a provider that cannot be relied on", () => {
    let bank: StubbornBank
    let heard: string[]

    beforeAll(() => {
      const bus = container().resolve(Modules.EVENT_BUS)
      bus.subscribe(
        DistributionEvents.PAYOUT_PAID,
        async ({ data }) => {
          heard.push((data as { id: string }).id)
        },
        { subscriberId: "test-payout-paid" }
      )
    })

    beforeEach(async () => {
      heard = []
      bank = StubbornBank.open(container(), async (news) => {
        await request(server())
          .post(`/hooks/distribution/payouts/${StubbornBank.identifier}`)
          .send(news)
          .expect(200)
      })
      await withMethod(angela, {
        provider_id: StubbornBank.identifier,
        kind: "account",
        details: { number: "1" },
      })
      await owe(angela, "4000")
    })

    async function approved(): Promise<string> {
      const id = await prepare()
      await post(`/payout-batches/${id}/approve`).expect(200)
      return id
    }

    async function expectPaidOnce(batchId: string): Promise<void> {
      const [payout] = await untilAll(batchId, "paid")
      expect([...bank.booked]).toEqual([[`${payout!.id}:1`, "40.00"]])
      const { body } = await get(`/payouts/${payout!.id}`)
      expect(body.payout.transfers).toMatchObject([
        { code: "payout_started" },
        { code: "payout_paid" },
      ])
      expect(body.payout.reference).toBe(`booking-${payout!.id}:1`)
      await eventually("word of it", async () => heard.includes(payout!.id))
      expect(heard).toEqual([payout!.id])
    }

    it("that acts and times out, pays once", async () => {
      bank.behaviours.push("acts and times out")
      const id = await approved()
      await eventually("an error", async () => {
        const [payout] = await payoutsOf(id)
        return payout!.last_error !== null
      })
      const [waiting] = await payoutsOf(id)
      expect(waiting).toMatchObject({
        status: "sending",
        last_error: "The bank did not answer in time",
        tries: 1,
      })
      await sendPayouts(container(), new Date(Date.now() + 3 * MINUTE_MS))
      expect(bank.handedOver).toBe(2)
      await expectPaidOnce(id)
    })

    it("that answers thrice, pays once", async () => {
      bank.behaviours.push("answers thrice")
      await expectPaidOnce(await approved())
    })

    it("whose news comes before its answer, pays once", async () => {
      bank.behaviours.push("news first")
      await expectPaidOnce(await approved())
    })

    it("that refuses, pays nothing until it is asked anew", async () => {
      bank.behaviours.push("refuses")
      const id = await approved()
      const [refused] = await untilAll(id, "failed")
      expect(refused).toMatchObject({ reason: "The account is closed" })
      expect(bank.booked.size).toBe(0)
      await post(`/payouts/${refused!.id}/retry`).expect(200)
      await untilAll(id, "paid")
      expect([...bank.booked]).toEqual([[`${refused!.id}:2`, "40.00"]])
    })

    it("whose old news comes late, does not pay the attempt that came after", async () => {
      const id = await approved()
      const [paid] = await untilAll(id, "paid")
      const reference = `booking-${paid!.id}:1`
      await post(`/payouts/${paid!.id}/land`, {
        status: "returned",
        reason: "The account is closed",
      }).expect(200)
      bank.behaviours.push("acts and times out")
      await post(`/payouts/${paid!.id}/retry`).expect(200)
      await eventually("the second attempt", async () => bank.handedOver === 2)
      await request(server())
        .post(`/hooks/distribution/payouts/${StubbornBank.identifier}`)
        .send([
          {
            payoutId: paid!.id,
            reference,
            outcome: { status: "paid", reference },
          },
        ])
        .expect(200)
      const [waiting] = await payoutsOf(id)
      expect(waiting).toMatchObject({ status: "sending", attempt: 2 })
    })
  })

  it("keeps strangers and wrong requests out", async () => {
    const refused = async (path: string, body: object, words: RegExp) => {
      const answer = await post(path, body)
      expect([path, answer.status]).toEqual([path, 400])
      expect(answer.body.message).toMatch(words)
    }
    await refused("/payout-batches", {}, /No approved statement is due/)
    await refused("/payout-batches", { payouts: [] }, /Name a statement/)
    await refused(
      "/payout-batches",
      { payouts: [{ statement_id: "a", amount: 0 }] },
      /above zero/
    )
    const twice = [{ statement_id: "a" }, { statement_id: "a" }]
    await refused("/payout-batches", { payouts: twice }, /each statement once/)
    await refused(
      "/payouts/pay_1/land",
      { status: "paid", proof_url: "javascript:alert(1)" },
      /full address/
    )
    await get("/payout-batches/pb_gone").expect(404)
    await get("/payout-batches/pb_gone/bank-file").expect(404)
    await get("/payouts/pay_gone").expect(404)
    await post("/payouts/pay_gone/retry").expect(404)
    await request(server()).get(`${BASE}/payouts`).expect(401)
    await request(server()).get(`${BASE}/payout-batches`).expect(401)
  })
}
