import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createProductsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import request from "supertest"
import { setVariantCostsWorkflow } from "../../../src/workflows"
import { signInAsMerchant } from "../../support/actors"
import { SYSTEM_ACTOR } from "../../support/network"
import { createStore, type TestStore } from "../../support/store"
import type { Story } from "../../support/stories"

const COSTS = "/admin/distribution/costs"

interface Variant {
  sku: string
  product_title: string
  costs: Record<string, number>
  prices: Record<string, number>
}

/** A store with a chair for 100 and a lamp for 19.99 that sells in euro and yen. */
export const costs: Story = ({ getContainer, api }) => {
  let store: TestStore
  let merchant: Record<string, string>

  const container = () => getContainer()
  const server = () => api.defaults.baseURL as string
  const query = () => container().resolve(ContainerRegistrationKeys.QUERY)
  const { chair, lamp } = {
    chair: () => store.variants.chair!,
    lamp: () => store.variants.lamp!,
  }

  beforeAll(async () => {
    store = await createStore(container())
    merchant = await signInAsMerchant(server(), container())
    await updateStoresWorkflow(container()).run({
      input: {
        selector: {},
        update: {
          supported_currencies: [
            { currency_code: "jpy" },
            { currency_code: "eur", is_default: true },
          ],
        },
      },
    })
  })

  const get = (path = "") =>
    request(server()).get(`${COSTS}${path}`).set(merchant)

  const post = (path: string, body: object) =>
    request(server()).post(`${COSTS}${path}`).set(merchant).send(body)

  const set = (...costs: object[]) => post("", { costs })

  const cost = (
    variant_id: string,
    amount: unknown,
    currency_code = "eur"
  ) => ({ variant_id, currency_code, amount })

  const csv = (...lines: string[]) =>
    ["sku,currency_code,cost", ...lines].join("\n")

  async function list(filters = ""): Promise<Variant[]> {
    const { body } = await get(filters).expect(200)
    return body.variants
  }

  async function costsBySku(): Promise<Record<string, Variant["costs"]>> {
    const variants = await list()
    return Object.fromEntries(variants.map(({ sku, costs }) => [sku, costs]))
  }

  const skus = async (filters: string) =>
    (await list(filters)).map(({ sku }) => sku)

  async function audited(): Promise<number> {
    const { body } = await request(server())
      .get("/admin/distribution/audit-entries?action=costs.set")
      .set(merchant)
    return body.count
  }

  it("turns a stranger away", async () => {
    await request(server()).get(COSTS).expect(401)
    await request(server()).post(COSTS).send({ costs: [] }).expect(401)
    await request(server()).get(`${COSTS}/export`).expect(401)
    await request(server())
      .post(`${COSTS}/import`)
      .send({ csv: "" })
      .expect(401)
  })

  describe("setting costs", () => {
    it("sets many at once, tells what changed, and lists them beside the prices", async () => {
      const { body } = await set(
        cost(lamp(), "7.25"),
        cost(lamp(), 1200, "JPY"),
        cost(chair(), 41.5)
      ).expect(200)
      expect(body.changes).toMatchObject([
        { sku: "SKU-lamp", currency_code: "eur", from: null, to: 7.25 },
        { sku: "SKU-lamp", currency_code: "jpy", from: null, to: 1200 },
        { sku: "SKU-chair", product_title: "chair", from: null, to: 41.5 },
      ])
      const { body: answer } = await get().expect(200)
      expect(answer).toEqual({
        variants: [
          {
            variant_id: chair(),
            variant_title: "One",
            sku: "SKU-chair",
            product_id: store.productIds.chair,
            product_title: "chair",
            costs: { eur: 41.5 },
            prices: { eur: 100 },
          },
          expect.objectContaining({
            sku: "SKU-lamp",
            costs: { eur: 7.25, jpy: 1200 },
            prices: { eur: 19.99 },
          }),
        ],
        currencies: [
          { code: "eur", decimal_digits: 2 },
          { code: "jpy", decimal_digits: 0 },
        ],
        count: 2,
        offset: 0,
        limit: 20,
      })
      expect(await audited()).toBe(1)
    })

    it("withdraws one by null, and tells nothing of what stays the same", async () => {
      await set(cost(lamp(), 7.25), cost(chair(), 40)).expect(200)
      const { body } = await set(
        cost(lamp(), null),
        cost(chair(), "40.00")
      ).expect(200)
      expect(body.changes).toMatchObject([{ from: 7.25, to: null }])
      expect(await costsBySku()).toEqual({
        "SKU-chair": { eur: 40 },
        "SKU-lamp": {},
      })
    })

    it.each([
      ["below zero", { amount: -1 }, /not below zero/],
      ["with three decimals of a euro", { amount: 1.234 }, /EUR has 2 dec/],
      [
        "with a decimal of a yen",
        { amount: "99.5", currency_code: "jpy" },
        /JPY has no decimals/,
      ],
      ["that is no number", { amount: "1'; DROP TABLE x" }, /plain number/],
      ["that is a list", { amount: [] }, /amount/],
      ["that is left out", { amount: undefined }, /amount/],
      ["in no currency", { currency_code: "xxx" }, /no currency "xxx"/],
      ["in a sentence", { currency_code: "euros" }, /three letters/],
      ["of nothing", { variant_id: " " }, /variant_id/],
      ["with more to say", { valid_from: "2020-01-01" }, /valid_from/],
    ])("refuses a cost %s, and sets none beside it", async (_, bad, why) => {
      const { body } = await set(cost(chair(), 40), {
        ...cost(lamp(), 5),
        ...bad,
      }).expect(400)
      expect(body.message).toMatch(why)
      expect(await costsBySku()).toEqual({ "SKU-chair": {}, "SKU-lamp": {} })
      expect(await audited()).toBe(0)
    })

    it("refuses a variant that is not there, one given twice, none and too many", async () => {
      const { body } = await set(
        cost(chair(), 1),
        cost("variant_none", 1)
      ).expect(404)
      expect(body.message).toMatch(/no variant with the id "variant_none"/)
      await set(cost(chair(), 1), cost(chair(), 1, "EUR")).expect(400)
      await set().expect(400)
      const many = Array.from({ length: 1_001 }, () => cost(chair(), 1))
      await set(...many).expect(400)
      expect(await audited()).toBe(0)
    })
  })

  describe("the list", () => {
    it("finds by words, product and variant, and what has no cost in a currency", async () => {
      await set(cost(lamp(), 7), cost(chair(), 900, "jpy")).expect(200)
      expect(await skus("?q=lam")).toEqual(["SKU-lamp"])
      expect(await skus("?q=sku-chair")).toEqual(["SKU-chair"])
      expect(await skus("?q=SKU_chair")).toEqual([])
      expect(await skus("?missing_in=EUR")).toEqual(["SKU-chair"])
      expect(await skus("?missing_in=jpy")).toEqual(["SKU-lamp"])
      expect(await skus("?missing_in=usd")).toHaveLength(2)
      expect(await skus(`?product_id=${store.productIds.lamp}`)).toEqual([
        "SKU-lamp",
      ])
      expect(await skus(`?missing_in=eur&variant_id=${lamp()}`)).toEqual([])
    })

    it("is turned page by page in the order that is asked for", async () => {
      const { body } = await get("?order=-sku&limit=1&offset=1").expect(200)
      expect(body).toMatchObject({ count: 2, offset: 1, limit: 1 })
      expect(body.variants).toMatchObject([{ sku: "SKU-chair" }])
      expect(await skus("?order=-product.title")).toEqual([
        "SKU-lamp",
        "SKU-chair",
      ])
      await get("?order=prices").expect(400)
      await get("?missing_in=euro").expect(400)
      await get("?surprise=1").expect(400)
    })
  })

  describe("a file", () => {
    it("tells by a dry run what it would change, and changes it when it is imported", async () => {
      await set(cost(chair(), 40)).expect(200)
      const file = csv("SKU-chair,eur,40", "SKU-lamp,EUR,7.5", "SKU-lamp,jpy,")
      const { body: preview } = await post("/import", {
        csv: file,
        dry_run: true,
      }).expect(200)
      expect(preview).toEqual({
        changes: [
          expect.objectContaining({
            sku: "SKU-lamp",
            currency_code: "eur",
            from: null,
            to: 7.5,
          }),
        ],
        change_count: 1,
        unchanged_count: 2,
        errors: [],
        error_count: 0,
      })
      expect(await audited()).toBe(1)
      const { body } = await post("/import", { csv: file }).expect(200)
      expect(body).toEqual(preview)
      expect(await costsBySku()).toMatchObject({ "SKU-lamp": { eur: 7.5 } })
      expect(await audited()).toBe(2)
    })

    it("is refused as a whole, with every bad line named and what to do", async () => {
      const file = csv(
        "SKU-chair,eur,40",
        "SKU-none,eur,1",
        "SKU-lamp,eur,-1",
        "SKU-lamp,jpy,1.5",
        "SKU-lamp,xxx,1",
        "SKU-chair,eur,41",
        "SKU-lamp,eur",
        ",eur,1",
        "'; DROP TABLE product_variant; --,eur,1",
        "<script>alert(1)</script>,eur,free"
      )
      const { body } = await post("/import", { csv: file }).expect(400)
      expect(body.message.split("\n")).toEqual([
        expect.stringMatching(/^Nothing was imported; correct these lines/),
        expect.stringMatching(/^Line 3: There is no variant with the SKU/),
        expect.stringMatching(/^Line 4: A cost is not below zero/),
        expect.stringMatching(/^Line 5: JPY has no decimals/),
        expect.stringMatching(/^Line 6: There is no currency "xxx"/),
        expect.stringMatching(/^Line 7: .*given already/),
        expect.stringMatching(/^Line 8: .*as many fields/),
        expect.stringMatching(/^Line 9: It names no variant/),
        expect.stringMatching(/^Line 10: There is no variant.*DROP TABLE/),
        expect.stringMatching(/^Line 11: There is no variant.*<script>/),
      ])
      const { body: preview } = await post("/import", {
        csv: file,
        dry_run: true,
      }).expect(200)
      expect(preview.error_count).toBe(9)
      expect(preview.errors[2]).toEqual({
        line: 5,
        message: {
          en: 'JPY has no decimals; round "1.5"',
          zhCN: expect.stringContaining("JPY"),
        },
      })
      expect(await costsBySku()).toEqual({ "SKU-chair": {}, "SKU-lamp": {} })
      expect(await audited()).toBe(0)
    })

    it.each([
      ["is empty", "", /Line 1: .*sku, currency_code, cost is missing/],
      ["names no columns", "SKU-lamp,eur,1", /Line 1: /],
      ["is no text", 7, /csv/],
      ["is too large", "A".repeat(5 * 1024 * 1024 + 1), /5 MB/],
    ])("is refused when it %s", async (_, file, why) => {
      const { body } = await post("/import", { csv: file }).expect(400)
      expect(body.message).toMatch(why)
    })

    it("is refused unread when it is 20 MB", async () => {
      await post("/import", { csv: "A".repeat(20_000_000) }).expect(413)
    })

    it("of 5 MB is read", async () => {
      const line = "SKU-none,eur,1\n"
      const lines = Math.floor((5 * 1024 * 1024 - 100) / line.length)
      const { body } = await post("/import", {
        csv: `sku,currency_code,cost\n${line.repeat(lines)}`,
        dry_run: true,
      }).expect(200)
      expect(body.error_count).toBe(lines)
      expect(body.errors).toHaveLength(1_000)
    })
  })

  describe("the export", () => {
    const download = async (): Promise<string> => {
      const { text, headers } = await get("/export").expect(200)
      expect(headers["content-type"]).toBe("text/csv; charset=utf-8")
      expect(headers["content-disposition"]).toMatch(/attachment/)
      return text
    }

    it("holds every variant in every currency of the store", async () => {
      await set(cost(lamp(), 7.5)).expect(200)
      const [header, ...lines] = (await download()).trimEnd().split("\n")
      expect(header).toBe(
        "\ufeffvariant_id,sku,product_title,variant_title,currency_code,cost"
      )
      expect(lines.sort()).toEqual(
        [
          `${chair()},SKU-chair,chair,One,eur,`,
          `${chair()},SKU-chair,chair,One,jpy,`,
          `${lamp()},SKU-lamp,lamp,One,eur,7.5`,
          `${lamp()},SKU-lamp,lamp,One,jpy,`,
        ].sort()
      )
    })

    it("is a file that changes nothing when it is imported as it is", async () => {
      await set(cost(lamp(), 7.5), cost(chair(), 900, "jpy")).expect(200)
      const { body } = await post("/import", {
        csv: await download(),
      }).expect(200)
      expect(body).toMatchObject({ change_count: 0, unchanged_count: 4 })
      expect(await audited()).toBe(1)
    })

    it("keeps names from being formulas, and finds the SKU again without its guard", async () => {
      const sku = '=HYPERLINK("http://evil.example")'
      await createProductsWorkflow(container()).run({
        input: {
          products: [
            {
              title: '@SUM(1+1),"quoted"\n=second line',
              options: [{ title: "Size", values: ["One"] }],
              variants: [{ title: "-2+3", sku, options: { Size: "One" } }],
            },
          ],
        },
      })
      const file = await download()
      expect(file).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
      expect(file).toContain(`"'@SUM(1+1),""quoted""`)
      expect(file).toContain("'-2+3")
      const quoted = `"'${sku.replaceAll('"', '""')}"`
      await post("/import", { csv: csv(`${quoted},eur,2`) }).expect(200)
      expect(await costsBySku()).toMatchObject({ [sku]: { eur: 2 } })
    })

    it("holds more variants than are read at once, each once", async () => {
      const many = Array.from({ length: 600 }, (_, n) => ({
        title: `V${n}`,
        sku: `MANY-${n}`,
        options: { Size: `S${n}` },
      }))
      await createProductsWorkflow(container()).run({
        input: {
          products: [
            {
              title: "Many",
              options: [{ title: "Size", values: many.map((_, n) => `S${n}`) }],
              variants: many,
            },
          ],
        },
      })
      const file = await download()
      const found = file.match(/MANY-\d+/g) ?? []
      expect(found).toHaveLength(2 * many.length)
      expect(new Set(found).size).toBe(many.length)
    })
  })

  it("is set by the workflow and read through queries, with the variant", async () => {
    await setVariantCostsWorkflow(container()).run({
      input: { costs: [cost(lamp(), "7.5") as never], actor: SYSTEM_ACTOR },
    })
    const { data } = await query().graph({
      entity: "variant_cost",
      fields: ["amount", "currency_code", "product_variant.sku"],
      filters: { variant_id: lamp() },
    })
    expect(data).toMatchObject([
      {
        amount: "750",
        currency_code: "eur",
        product_variant: { sku: "SKU-lamp" },
      },
    ])
  })
}
