import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import request from "supertest"
import {
  approveStatementsWorkflow,
  closePeriodsWorkflow,
  enrolDistributorWorkflow,
  publishPlanWorkflow,
  updateSettlementSettingsWorkflow,
  voidStatementWorkflow,
} from "../../../src/workflows"
import {
  signInAsCustomer,
  signInAsMerchant,
  type SignedInCustomer,
} from "../../support/actors"
import { eventually } from "../../support/eventually"
import {
  distributionOf,
  enrol,
  reconcile,
  SYSTEM_ACTOR,
} from "../../support/network"
import { capture, placeOrder } from "../../support/orders"
import { pdfText } from "../../support/pdf-text"
import {
  adjust,
  draftStatement,
  issue,
  type TestStatement,
} from "../../support/statements"
import { createStore, type TestStore } from "../../support/store"
import type { Story } from "../../support/stories"

/** Statements as files, in a store that sends no e-mails. */
export const documents: Story = ({ getContainer, api }) => {
  let store: TestStore
  let merchant: Record<string, string>
  let customer: SignedInCustomer
  let seller: { id: string; code: string }
  let displayId: number

  const container = () => getContainer()
  const server = () => api.defaults.baseURL as string

  beforeAll(async () => {
    store = await createStore(container())
    merchant = await signInAsMerchant(server(), container())
    customer = await signInAsCustomer(server(), store.publishableKey, "wang")
    await publishPlanWorkflow(container()).run({
      input: {
        terms: {
          rates_ppm: { tier_standard: [100_000] },
          hold: { days: 0, from: "paid" },
        },
        actor: SYSTEM_ACTOR,
      },
    })
    const { result } = await enrolDistributorWorkflow(container()).run({
      input: {
        customer_id: customer.id,
        code: "WANG-1",
        display_name: "王小明",
        status: "active",
        actor: SYSTEM_ACTOR,
      },
    })
    seller = result
    await sell()
  })

  /** A chair of 100.00 earns 10.00, which is available at once. */
  async function sell(): Promise<void> {
    const orderId = await placeOrder(container(), store, {
      items: { chair: 1 },
      metadata: { referral_code: seller.code },
    })
    await capture(container(), orderId)
    await reconcile(container(), orderId)
    await distributionOf(container()).releaseHolds({
      until: new Date("2100-01-01"),
      limit: 100,
    })
    const [attribution] = await distributionOf(container()).listAttributions({
      order_id: orderId,
    })
    displayId = attribution!.display_id!
  }

  const own = (
    { id }: TestStatement,
    file: string,
    headers = customer.headers
  ) =>
    request(server())
      .get(`/store/distribution/distributors/me/statements/${id}/${file}`)
      .set(headers)
      .buffer(true)
      .parse((res, done) => {
        const parts: Buffer[] = []
        res.on("data", (part: Buffer) => parts.push(part))
        res.on("end", () => done(null, Buffer.concat(parts)))
      })

  const forMerchant = ({ id }: { id: string }, query = "") =>
    request(server())
      .get(`/admin/distribution/statements/${id}/pdf${query}`)
      .set(merchant)

  const anIssuedStatement = async () => {
    const statement = await draftStatement(container(), seller)
    await issue(container(), statement)
    return statement
  }

  describe("a statement's PDF", () => {
    it("shows what was earned, on which order, and is a preview until it is approved", async () => {
      await adjust(container(), seller, {
        minor: -150,
        reason: "误记更正",
      })
      const statement = await anIssuedStatement()
      const { body, headers } = await own(statement, "pdf").expect(200)
      expect(headers).toMatchObject({
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="statement-${statement.number}.pdf"`,
        "cache-control": "private, no-store",
      })
      const text = pdfText(body).join("\n")
      expect(text).toContain("王小明")
      expect(text).toContain("Preview")
      expect(text).toContain("Commissions 10.00")
      expect(text).toContain(`${displayId} 0 Commission, 10 % 10.00`)
      expect(text).toContain("误记更正")
      expect(text).toContain("Payable 8.50")
      const chinese = await own(statement, "pdf?lang=zhCN").expect(200)
      expect(pdfText(chinese.body).join("\n")).toContain("应付金额")
    })

    it("keeps the figures that it was approved with", async () => {
      const statement = await anIssuedStatement()
      const rule = { name: "Income tax", rate_ppm: 100_000 }
      await changeRules([{ ...rule, above: "excess" }])
      await approveStatementsWorkflow(container()).run({
        input: {
          ids: [statement.id],
          before_review_ends: true,
          actor: SYSTEM_ACTOR,
        },
      })
      await changeRules([])
      const { body } = await forMerchant(statement).expect(200)
      const text = pdfText(body).join("\n")
      expect(text).toContain("Status Approved")
      expect(text).toContain("Income tax, withheld: 10 % of 10.00 −1.00")
      expect(text).toContain("Payable 9.00")
      expect(text).not.toContain("Preview")
    })

    /** As the calendar makes it, which states debts too. */
    async function statementAtTheEndOfTheDay(): Promise<TestStatement> {
      await updateSettlementSettingsWorkflow(container()).run({
        input: { update: { cycle: "daily" }, actor: SYSTEM_ACTOR },
      })
      const at = new Date(Date.now() + 2 * 86_400_000).toISOString()
      await closePeriodsWorkflow(container()).run({ input: { at } })
      const [statement] = await distributionOf(container()).listStatements()
      return statement!
    }

    const changeRules = (
      withholding_rules: {
        name: string
        rate_ppm: number
        above: "excess"
      }[]
    ) =>
      updateSettlementSettingsWorkflow(container()).run({
        input: { update: { withholding_rules }, actor: SYSTEM_ACTOR },
      })

    it("carries a debt forward", async () => {
      await adjust(container(), seller, { minor: -2_500, kind: "clawback" })
      const statement = await statementAtTheEndOfTheDay()
      expect(statement.status).toBe("carried")
      const { body } = await own(statement, "pdf").expect(200)
      expect(pdfText(body).join("\n")).toContain("Of it carried forward −15.00")
    })

    it("is answered to the merchant before it is issued, and to its distributor only then", async () => {
      const statement = await draftStatement(container(), seller)
      await forMerchant(statement).expect(200)
      await own(statement, "pdf").expect(404)
      await own(statement, "csv").expect(404)
      await issue(container(), statement)
      await own(statement, "pdf").expect(200)
      await voidStatementWorkflow(container()).run({
        input: { id: statement.id, reason: "a test", actor: SYSTEM_ACTOR },
      })
      const { body } = await own(statement, "pdf").expect(200)
      expect(pdfText(body).join("\n")).toContain("Status Void")
    })

    it("is answered to nobody else", async () => {
      const statement = await anIssuedStatement()
      const other = await signInAsCustomer(
        server(),
        store.publishableKey,
        "betty"
      )
      await own(statement, "pdf", other.headers).expect(404)
      await enrolDistributorWorkflow(container()).run({
        input: {
          customer_id: other.id,
          code: "BETTY-1",
          status: "active",
          actor: SYSTEM_ACTOR,
        },
      })
      await own(statement, "pdf", other.headers).expect(404)
      await own(statement, "csv", other.headers).expect(404)
      const key = { "x-publishable-api-key": store.publishableKey }
      await own(statement, "pdf", key).expect(401)
      await request(server())
        .get(`/admin/distribution/statements/${statement.id}/pdf`)
        .expect(401)
      await forMerchant({ id: "stmt_gone" }).expect(404)
      await forMerchant(statement, "?lang=fr").expect(400)
    })
  })

  describe("a statement's CSV", () => {
    it("has every line, over more than one page of them, and no reason becomes a formula", async () => {
      await distributionOf(container()).settlement.adjust({
        distributorId: seller.id,
        currency: "eur",
        kind: "adjustment",
        amountMinor: -100n,
        reason: "=1+1",
        actor: SYSTEM_ACTOR,
      })
      for (let index = 0; index < 510; index++) {
        await distributionOf(container()).settlement.adjust({
          distributorId: seller.id,
          currency: "eur",
          kind: "bonus",
          amountMinor: 7n,
          reason: `bonus ${index}`,
          actor: SYSTEM_ACTOR,
        })
      }
      const statement = await anIssuedStatement()
      const { body, headers } = await own(statement, "csv").expect(200)
      expect(headers["content-type"]).toMatch(/^text\/csv/)
      const [heading, commission, adjustment, ...bonuses] = body
        .toString("utf8")
        .trimEnd()
        .split("\n")
      expect(heading).toBe(
        "\ufeffstatement,distributor,date,kind,order,level,rate,reason,what_for,amount,currency_code"
      )
      expect(commission).toMatch(
        new RegExp(
          `^${statement.number},WANG-1,[^,]+,commission_released,${displayId},0,10 %,,"Commission, 10 %",10,eur$`
        )
      )
      expect(adjustment).toMatch(
        /adjustment_debited,,,,'=1\+1,Adjustment: =1\+1,-1,eur$/
      )
      expect(bonuses).toHaveLength(510)
      expect(new Set(bonuses).size).toBe(510)
      expect(bonuses.at(-1)).toContain("bonus 509")
    })
  })

  describe("a store that sends no e-mails", () => {
    it("settles as any other, and keeps no notification that nobody can send", async () => {
      const logger = container().resolve(ContainerRegistrationKeys.LOGGER)
      const errors = jest.spyOn(logger, "error")
      await enrol(container(), "betty")
      await anIssuedStatement()
      const { manager } = (
        distributionOf(container()) as unknown as {
          dataSource: { manager: { query: (sql: string) => Promise<[]> } }
        }
      ).dataSource
      await eventually("the notices to be told", async () => {
        const untold = await manager.query("SELECT 1 FROM distribution_notice")
        return untold.length === 0
      })
      await new Promise((resolve) => setTimeout(resolve, 500))
      const notifications = await container()
        .resolve(Modules.NOTIFICATION)
        .listNotifications({})
      expect(notifications).toEqual([])
      expect(errors).not.toHaveBeenCalled()
      errors.mockRestore()
    })
  })
}
