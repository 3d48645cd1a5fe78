import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import { joinerConfig } from "../../src/modules/distribution/joiner-config"
import type { FindConfig, Filters } from "../../src/orm-bridge"
import {
  type DistributionModule,
  enrol,
  openDistribution,
} from "../support/distribution-module"

/**
 * The list methods as Medusa's `query.graph` calls them. Four distributors:
 * Ann (gold) sponsors Bob and Cid (standard), Bob sponsors Dan; Cid has no
 * display name.
 */
describe("reading through Medusa's filters", () => {
  let module: DistributionModule
  let goldId: string

  beforeAll(async () => {
    module = await openDistribution()
    const gold = await module.service.plans.createTier({
      name: "Gold",
      rates_ppm: [],
      actor: SYSTEM,
    })
    goldId = gold.id
    const ann = await enrol(module, "ann", {
      display_name: "Ann 50%",
      tier_id: goldId,
      is_public: true,
    })
    const under = { sponsor_id: ann.id }
    const bob = await enrol(module, "bob", { ...under, display_name: "bob" })
    await enrol(module, "cid", { ...under, status: "pending" })
    await enrol(module, "dan", { sponsor_id: bob.id, display_name: "Dan_1" })
  })

  afterAll(() => module.close())

  /** First letters of the codes that a filter finds. */
  const found = async (
    filters: Filters,
    config: FindConfig = {}
  ): Promise<string> => {
    const rows = await module.service.listDistributors(filters, {
      order: { code: "ASC" },
      ...config,
    })
    return rows.map(({ code }) => code[0]).join("")
  }

  const foundTiers = async (filters: Filters): Promise<string[]> => {
    const order = { rank: "ASC" }
    const tiers = await module.service.listTiers(filters, { order })
    return tiers.map(({ name }) => name)
  }

  describe("a filter", () => {
    it.each<[string, Filters, string]>([
      ["a value", { code: "ANN-1" }, "A"],
      ["a list of values", { code: ["ANN-1", "DAN-1"] }, "AD"],
      ["an empty list", { code: [] }, ""],
      ["null", { display_name: null }, "C"],
      ["nothing", {}, "ABCD"],
      ["two fields", { status: "active", is_public: false }, "BD"],
      ["$eq", { code: { $eq: "BOB-1" } }, "B"],
      ["$eq null", { display_name: { $eq: null } }, "C"],
      ["$ne", { code: { $ne: "BOB-1" } }, "ACD"],
      ["$ne, which null is too", { display_name: { $ne: "bob" } }, "ACD"],
      ["$ne null", { display_name: { $ne: null } }, "ABD"],
      ["$in", { code: { $in: ["BOB-1", "CID-1", "NO-1"] } }, "BC"],
      ["$in nothing", { code: { $in: [] } }, ""],
      ["$nin", { code: { $nin: ["BOB-1", "CID-1"] } }, "AD"],
      ["$nin nothing", { code: { $nin: [] } }, "ABCD"],
      ["$gt", { code: { $gt: "BOB-1" } }, "CD"],
      ["$gte", { code: { $gte: "BOB-1" } }, "BCD"],
      ["$lt", { code: { $lt: "BOB-1" } }, "A"],
      ["$lte", { code: { $lte: "BOB-1" } }, "AB"],
      ["a range", { code: { $gt: "ANN-1", $lt: "DAN-1" } }, "BC"],
      ["$like", { code: { $like: "%N-1" } }, "AD"],
      ["$like in its own case only", { code: { $like: "%n-1" } }, ""],
      ["$ilike", { code: { $ilike: "%n-1" } }, "AD"],
      ["$not", { code: { $not: "ANN-1" } }, "BCD"],
      ["$not of a list", { code: { $not: ["ANN-1", "BOB-1"] } }, "CD"],
      [
        "$not of operators",
        { code: { $not: { $gt: "ANN-1", $lt: "DAN-1" } } },
        "AD",
      ],
      [
        "$and",
        { $and: [{ status: "active" }, { code: { $gt: "ANN-1" } }] },
        "BD",
      ],
      ["$or", { $or: [{ code: "ANN-1" }, { status: "pending" }] }, "AC"],
      ["$or of nothing", { $or: [] }, ""],
      [
        "$or beside a field",
        { is_public: false, $or: [{ code: "ANN-1" }, { code: "BOB-1" }] },
        "B",
      ],
      [
        "$or of $and",
        {
          $or: [
            { $and: [{ code: { $gte: "C" } }, { status: "active" }] },
            { is_public: true },
          ],
        },
        "AD",
      ],
      [
        "$not of a group",
        { $not: { status: "active", is_public: true } },
        "BCD",
      ],
      ["a relation's field", { tier: { name: "Gold" } }, "A"],
      [
        "a relation's relation",
        { sponsor: { sponsor: { code: "ANN-1" } } },
        "D",
      ],
      [
        "a relation within $or",
        { $or: [{ sponsor: { code: "BOB-1" } }, { tier: { name: "Gold" } }] },
        "AD",
      ],
      ["words", { q: "bo" }, "B"],
      ["words that are no pattern", { q: "%" }, "A"],
      ["words with a character that is no pattern", { q: "n_1" }, "D"],
      ["words beside a field", { q: "n", status: "active" }, "AD"],
      ["no words", { q: " " }, "ABCD"],
    ])("by %s finds who it means", async (_, filters, expected) => {
      expect(await found(filters)).toBe(expected)
      const [, count] = await module.service.listAndCountDistributors(filters)
      expect(count).toBe(expected.length)
    })

    it("by dates compares moments", async () => {
      const [ann] = await module.service.listDistributors({ code: "ANN-1" })
      const since = ann!.created_at
      expect(await found({ created_at: { $gte: since } })).toBe("ABCD")
      expect(await found({ created_at: { $lt: since } })).toBe("")
      expect(await found({ created_at: { $lt: new Date() } })).toBe("ABCD")
    })

    it("by numbers compares amounts, not letters", async () => {
      expect(await foundTiers({ rank: { $gt: 1 } })).toEqual(["Gold"])
      expect(await foundTiers({ rank: { $lt: 10 } })).toHaveLength(2)
    })

    it("with text that looks like SQL finds nothing and harms nothing", async () => {
      const text = "x'; DROP TABLE distribution_transfer; --"
      expect(await found({ code: text })).toBe("")
      expect(await found({ q: text })).toBe("")
      expect(await module.service.listTransfers()).toEqual([])
    })

    it.each<[string, Filters, string]>([
      ["a field", { cod: "A" }, 'Distributor has no field "cod"'],
      [
        "a field within $or",
        { $or: [{ code: "A" }, { nonsense: 1 }] },
        'Distributor has no field "nonsense"',
      ],
      ["a relation's field", { tier: { nam: "x" } }, 'Tier has no field "nam"'],
      [
        "an operator",
        { code: { $regex: "A" } },
        "The filter operator $regex is not supported",
      ],
      ["a value", { code: { $eq: undefined } }, "has no value"],
      [
        "what stands under $or",
        { $or: ["code"] },
        "The filter under OR must be an object",
      ],
    ])("refuses %s that is none", async (_, filters, message) => {
      await expect(found(filters)).rejects.toThrow(message)
      await expect(found(filters)).rejects.toMatchObject({
        type: "invalid_data",
      })
    })

    it("refuses what Medusa pushes down of another module, instead of answering everything", async () => {
      const config = { __internal: { crossModuleJoins: [{}] } }
      await expect(found({}, config)).rejects.toThrow(
        "Filtering by a linked module's fields is not supported here"
      )
    })
  })

  describe("the fields", () => {
    const first = async (config: FindConfig) => {
      const rows = await module.service.listDistributors(
        { code: "DAN-1" },
        config
      )
      return rows[0]!
    }

    it("are all when none is named", async () => {
      expect(Object.keys(await first({})).sort()).toEqual([
        "approved_at",
        "code",
        "created_at",
        "customer_id",
        "display_name",
        "id",
        "is_public",
        "shows_on_leaderboards",
        "sponsor_id",
        "status",
        "status_reason",
        "tier_direction",
        "tier_grace_since",
        "tier_id",
        "tier_protected_until",
        "tier_since",
        "updated_at",
      ])
    })

    it("are those that are named, with the primary key", async () => {
      const row = await first({ select: ["code", "status"] })
      expect(Object.keys(row).sort()).toEqual(["code", "id", "status"])
    })

    it("of relations come along, however deep", async () => {
      const row = await first({
        select: ["code", "sponsor.code", "sponsor.sponsor.code"],
        relations: ["sponsor.sponsor"],
      })
      const id = expect.stringMatching(/^dist_/)
      expect(row).toEqual({
        id,
        code: "DAN-1",
        sponsor: { id, code: "BOB-1", sponsor: { id, code: "ANN-1" } },
      })
    })

    it("of a relation are all by a star", async () => {
      const row = await first({
        select: ["code", "tier.*"],
        relations: ["tier"],
      })
      expect(row.tier).toMatchObject({ name: "Standard", is_default: true })
    })

    it("of a relation that points nowhere are null", async () => {
      const [ann] = await module.service.listDistributors(
        { code: "ANN-1" },
        { relations: ["sponsor"] }
      )
      expect(ann!.sponsor).toBeNull()
    })

    it("of a relation that does not exist are refused", async () => {
      await expect(first({ relations: ["wallet"] })).rejects.toThrow(
        'Distributor has no field "wallet"'
      )
    })
  })

  describe("the order", () => {
    it.each<[string, Record<string, unknown>, string]>([
      ["ascending", { code: "ASC" }, "ABCD"],
      ["descending, in small letters too", { code: "desc" }, "DCBA"],
      [
        "by one field and then another",
        { status: "ASC", code: "DESC" },
        "DBAC",
      ],
      [
        "by a relation's field",
        { tier: { rank: "DESC" }, code: "DESC" },
        "ADCB",
      ],
    ])("is %s", async (_, order, expected) => {
      expect(await found({}, { order })).toBe(expected)
    })

    it("by a field that does not exist is refused", async () => {
      await expect(found({}, { order: { wealth: "ASC" } })).rejects.toThrow(
        'Distributor has no field "wealth"'
      )
    })
  })

  describe("a page", () => {
    it("is what is asked for, and counts all", async () => {
      const [rows, count] = await module.service.listAndCountDistributors(
        {},
        { order: { code: "ASC" }, skip: 1, take: 2 }
      )
      expect(rows.map(({ code }) => code)).toEqual(["BOB-1", "CID-1"])
      expect(count).toBe(4)
    })

    it("counts rows and not what their relations add", async () => {
      const [rows, count] = await module.service.listAndCountDistributors(
        { sponsor: { code: "ANN-1" } },
        { relations: ["tier", "sponsor.tier"], take: 1 }
      )
      expect(rows).toHaveLength(1)
      expect(count).toBe(2)
    })

    it("has fifteen rows unless it is told, and all when told so", async () => {
      const orderIds = Array.from({ length: 20 }, (_, n) => `order_${n}`)
      await module.service.requestReconcile({ orderIds, cause: "test" })
      const { service } = module
      expect(await service.listReconcileRequests()).toHaveLength(15)
      expect(
        await service.listReconcileRequests({}, { take: null })
      ).toHaveLength(20)
      expect(await service.listReconcileRequests({}, { take: 0 })).toHaveLength(
        0
      )
    })
  })

  describe("one row", () => {
    it("is retrieved by its id, with what is asked for", async () => {
      const tier = await module.service.retrieveTier(goldId, {
        select: ["name"],
      })
      expect(tier).toEqual({ id: goldId, name: "Gold" })
    })

    it("that is not there is not found", async () => {
      await expect(
        module.service.retrieveDistributor("dist_none")
      ).rejects.toMatchObject({
        type: "not_found",
        message: "Distributor with id: dist_none was not found",
      })
    })
  })

  it("offers Medusa every entity that it reads, under its singular and plural", () => {
    const aliases = [joinerConfig.alias].flat().map((alias) => alias!.name)
    expect(aliases).toContainEqual(["distributor", "distributors"])
    expect(aliases).toContainEqual(["audit_entry", "audit_entries"])
    expect(aliases).toContainEqual(["reconcile_request", "reconcile_requests"])
  })
})
