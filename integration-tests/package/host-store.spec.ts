import { execFileSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { capture, fulfil, placeOrder } from "../support/orders"
import { createStore } from "../support/store"
import type * as Workflows from "../../src/workflows"

const hostStore = process.env.HOST_STORE!
const plugin = join(hostStore, "node_modules", "medusa-plugin-distribution")

/** The workflows as the host store imports them: from the package. */
function packaged(): typeof Workflows {
  return jest.requireActual(join(plugin, ".medusa/server/src/workflows"))
}

const actor = { id: null, type: "system" as const }

medusaIntegrationTestRunner({
  cwd: hostStore,
  testSuite: ({ getContainer, api }) => {
    describe("a store that installed the package", () => {
      it("sells an order that pays a chain", async () => {
        const container = getContainer()
        const workflows = packaged()
        const store = await createStore(container)
        const { createCustomersWorkflow } =
          await import("@medusajs/medusa/core-flows")
        const { result: customers } = await createCustomersWorkflow(
          container
        ).run({
          input: {
            customersData: [
              { email: "sponsor@example.com" },
              { email: "seller@example.com" },
            ],
          },
        })
        await workflows.updateTierWorkflow(container).run({
          input: { id: "tier_standard", rates_ppm: [100_000, 50_000], actor },
        })
        const { result: sponsor } = await workflows
          .enrolDistributorWorkflow(container)
          .run({
            input: { customer_id: customers[0]!.id, status: "active", actor },
          })
        const { result: seller } = await workflows
          .enrolDistributorWorkflow(container)
          .run({
            input: {
              customer_id: customers[1]!.id,
              sponsor_id: sponsor.id,
              status: "active",
              actor,
            },
          })

        const visit = await api.get(`/r/${seller.code}`, {
          maxRedirects: 0,
          validateStatus: () => true,
        })
        expect(visit.status).toBe(302)
        const target = new URL(visit.headers.location as string)
        expect(target.origin).toBe("https://host.example")

        const orderId = await placeOrder(container, store, {
          items: { chair: 1 },
          beforeCompletion: (cartId) =>
            api.post(
              `/store/carts/${cartId}/referral`,
              { click_id: target.searchParams.get("click") },
              { headers: { "x-publishable-api-key": store.publishableKey } }
            ),
        })
        await capture(container, orderId)
        await fulfil(container, orderId)
        await workflows
          .requestReconcileWorkflow(container)
          .run({ input: { order_ids: [orderId], cause: "test" } })
        await workflows.nudgeDrain(container)

        const query = container.resolve(ContainerRegistrationKeys.QUERY)
        const { data } = await query.graph({
          entity: "commission",
          fields: ["level", "held", "distributor.code"],
          filters: { order_id: orderId },
          pagination: { order: { level: "ASC" } },
        })
        expect(
          data.map((row) => [row.level, row.held, row.distributor?.code])
        ).toEqual([
          [0, "1000", seller.code],
          [1, "500", sponsor.code],
        ])
      })
    })

    describe("the tarball", () => {
      it("holds what runs and nothing that does not", () => {
        const names = execFileSync("find", [plugin, "-type", "f"], {
          encoding: "utf8",
        }).split("\n")
        expect(
          names.filter((name) => /\.spec\.|bench|demo/.test(name))
        ).toEqual([])
        expect(existsSync(join(plugin, "LICENSE"))).toBe(true)
        expect(existsSync(join(plugin, "openapi.yaml"))).toBe(true)
        expect(
          existsSync(join(plugin, ".medusa/server/src/admin/index.mjs"))
        ).toBe(true)
        expect(
          existsSync(join(plugin, ".medusa/server/src/workflows/index.d.ts"))
        ).toBe(true)
      })
    })
  },
})
