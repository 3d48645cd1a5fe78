import type { INotificationModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  answerDisputeWorkflow,
  approvePayoutBatchWorkflow,
  approveStatementsWorkflow,
  createPayoutBatchWorkflow,
  landPayoutWorkflow,
  openDisputeWorkflow,
  savePayoutMethodWorkflow,
  updateSettlementSettingsWorkflow,
} from "../../src/workflows"
import type { LandPayoutInput } from "../../src/workflows/payouts/batches"
import { eventually } from "../support/eventually"
import {
  distributionOf,
  enrol,
  SYSTEM_ACTOR,
  type TestDistributor,
} from "../support/network"
import {
  adjust,
  draftStatement,
  issue,
  type TestStatement,
} from "../support/statements"
import { createStore } from "../support/store"

jest.setTimeout(180_000)

// The test runner reads medusa-config before it sets what it is given as `env`.
process.env.LOGS_EMAILS = "true"
process.env.MERCHANT_EMAIL = "team@shop.example"

/** Who hears of what happens, in a store whose e-mails are written to the log. */
medusaIntegrationTestRunner({
  testSuite: ({ getContainer }) => {
    let seller: TestDistributor
    let statement: TestStatement

    const container = () => getContainer()

    beforeAll(async () => {
      await createStore(container())
      seller = await enrol(container(), "angela")
      await adjust(container(), seller, { minor: 4_000 })
      statement = await draftStatement(container(), seller)
    })

    type Notification = Awaited<
      ReturnType<INotificationModuleService["listNotifications"]>
    >[number]

    const told = (template: string): Promise<Notification[]> =>
      container().resolve(Modules.NOTIFICATION).listNotifications({ template })

    /** The one notification of a template, once it is there. */
    async function heard(template: string): Promise<Notification> {
      await eventually(
        `a notification ${template}`,
        async () => (await told(template))[0]?.status === "success"
      )
      const [notification, ...others] = await told(template)
      expect(others).toEqual([])
      return notification!
    }

    async function emitAgain(name: string, id: string): Promise<void> {
      const before = await container()
        .resolve(Modules.NOTIFICATION)
        .listNotifications({})
      await container()
        .resolve(Modules.EVENT_BUS)
        .emit([
          { name, data: { id } },
          { name, data: { id } },
        ])
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      const after = await container()
        .resolve(Modules.NOTIFICATION)
        .listNotifications({})
      expect(after).toHaveLength(before.length)
    }

    const portal = "http://localhost:8000/distribution"

    it("the distributor hears of a statement, once however often it is told", async () => {
      await issue(container(), statement)
      const notification = await heard("distribution-statement-issued")
      expect(notification).toMatchObject({
        to: "angela@example.com",
        channel: "email",
        provider_id: "local",
        trigger_type: "distribution.statement.issued",
        resource_type: "distribution_statement",
        resource_id: statement.id,
        receiver_id: seller.customerId,
        data: {
          subject: {
            en: `Your statement ${statement.number} is ready`,
            zhCN: `您的结算单 ${statement.number} 已出具`,
          },
          store: { name: expect.any(String) },
          portal_url: portal,
          distributor: {
            id: seller.id,
            name: "angela",
            code: seller.code,
            email: "angela@example.com",
          },
          statement: {
            number: Number(statement.number),
            currency_code: "eur",
            closing: 40,
            payable: 40,
            url: `${portal}/statements/${statement.id}`,
          },
        },
      })
      await emitAgain("distribution.statement.issued", statement.id)
    })

    it("the merchant hears of an objection, and the distributor of the answer", async () => {
      await issue(container(), statement)
      const { result: dispute } = await openDisputeWorkflow(container()).run({
        input: {
          statement_id: statement.id,
          distributor_id: seller.id,
          message: "Two euros are missing",
          actor: { id: seller.customerId, type: "customer" },
        },
      })
      expect(await heard("distribution-dispute-opened")).toMatchObject({
        to: "team@shop.example",
        receiver_id: null,
        data: {
          distributor: { name: "angela" },
          dispute: { status: "open", message: "Two euros are missing" },
        },
      })
      await answerDisputeWorkflow(container()).run({
        input: {
          id: dispute.id,
          is_accepted: true,
          answer: "You are right",
          adjust_minor: "200",
          actor: SYSTEM_ACTOR,
        },
      })
      expect(await heard("distribution-dispute-answered")).toMatchObject({
        to: "angela@example.com",
        data: {
          dispute: {
            status: "accepted",
            answer: "You are right",
            adjustment: 2,
          },
          statement: { payable: 42 },
        },
      })
      await emitAgain("distribution.dispute.answered", dispute.id)
    })

    it("the distributor hears of its payout: that it was sent, and that it came back", async () => {
      const id = await startPayout()
      await land(id, { status: "sent", reference: "R-1" })
      expect(await heard("distribution-payout-sent")).toMatchObject({
        to: "angela@example.com",
        resource_id: id,
        data: {
          subject: { en: "40 EUR is on its way to you" },
          payout: { amount: 40, currency_code: "eur", reference: "R-1" },
          statement: { number: Number(statement.number) },
        },
      })
      await land(id, { status: "paid" })
      await land(id, { status: "returned", reason: "The account is closed" })
      expect(await heard("distribution-payout-returned")).toMatchObject({
        data: { payout: { reason: "The account is closed" } },
      })
      expect(await told("distribution-payout-sent")).toHaveLength(1)
    })

    it("the distributor hears of a payout that failed", async () => {
      const id = await startPayout()
      await land(id, { status: "failed", reason: "No such account" })
      expect(await heard("distribution-payout-failed")).toMatchObject({
        data: { payout: { amount: 40, reason: "No such account" } },
      })
      expect(await told("distribution-payout-sent")).toEqual([])
    })

    it("the distributor hears of every change of what it is paid to", async () => {
      await saveMethod("DE89370400440532013000")
      expect(await heard("distribution-payout-method-changed")).toMatchObject({
        to: "angela@example.com",
        data: { payout_method: { hint: expect.stringContaining("3000") } },
      })
      await emitAgain("distribution.payout_method.changed", seller.id)
      await saveMethod("GB29NWBK60161331926819")
      await eventually(
        "the second notification",
        async () =>
          (await told("distribution-payout-method-changed")).length === 2
      )
      const all = JSON.stringify(
        await told("distribution-payout-method-changed")
      )
      expect(all).not.toContain("DE89370400440532013000")
    })

    it("a provider that is down stops nothing but its own notification", async () => {
      const notifications = container().resolve(Modules.NOTIFICATION)
      const outage = jest
        .spyOn(notifications, "createNotifications")
        .mockRejectedValue(new Error("The mail server sleeps"))
      await issue(container(), statement)
      await eventually("the attempt", async () =>
        outage.mock.calls.some(([made]) => [made].flat().length > 0)
      )
      outage.mockRestore()
      const { status } = await distributionOf(container()).retrieveStatement(
        statement.id
      )
      expect(status).toBe("in_review")
    })

    async function saveMethod(iban: string): Promise<void> {
      await savePayoutMethodWorkflow(container()).run({
        input: {
          distributor_id: seller.id,
          provider_id: "manual",
          kind: "bank_account",
          details: { holder: "Angela", iban },
          is_default: true,
          actor: SYSTEM_ACTOR,
        },
      })
    }

    /** A payout of the statement, handed over and without an answer. */
    async function startPayout(): Promise<string> {
      await updateSettlementSettingsWorkflow(container()).run({
        input: { update: { cooling_off_days: 0 }, actor: SYSTEM_ACTOR },
      })
      await saveMethod("DE89370400440532013000")
      const later = new Date(Date.now() + 60 * 86_400_000).toISOString()
      await approveStatementsWorkflow(container()).run({
        input: {
          ids: [statement.id],
          before_review_ends: true,
          actor: SYSTEM_ACTOR,
        },
      })
      const { result } = await createPayoutBatchWorkflow(container()).run({
        input: { actor: SYSTEM_ACTOR, at: later },
      })
      await approvePayoutBatchWorkflow(container()).run({
        input: { id: result.batch.id, actor: SYSTEM_ACTOR, at: later },
      })
      const [id] = result.payoutIds
      await distributionOf(container()).payouts.claim({
        now: new Date(later),
        limit: 10,
      })
      return id!
    }

    async function land(
      id: string,
      outcome: Omit<LandPayoutInput, "id" | "actor">
    ): Promise<void> {
      await landPayoutWorkflow(container()).run({
        input: { id, ...outcome, actor: SYSTEM_ACTOR },
      })
    }
  },
})
