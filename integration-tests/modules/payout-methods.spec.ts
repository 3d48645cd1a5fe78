import { randomBytes } from "node:crypto"
import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import { schemaOf } from "../../src/orm-bridge/joiner-config"
import { queryableEntities } from "../../src/modules/distribution/entities"
import DistributionModuleService from "../../src/modules/distribution/service"
import {
  type DistributionModule,
  enrol,
  openDistribution,
} from "../support/distribution-module"

const DAY_MS = 86_400_000
const IBAN = "DE89370400440532013000"

/** Ann and Bob; payout methods are encrypted by a key of the test's own. */
describe("what a distributor is paid to", () => {
  let module: DistributionModule
  let service: DistributionModuleService
  let ann: string
  let bob: string
  let key: string

  const withKeys = (encryptionKey?: string) =>
    new DistributionModuleService(
      { dataSource: module.dataSource },
      { encryptionKey }
    )

  beforeEach(async () => {
    module = await openDistribution()
    key = randomBytes(32).toString("base64")
    service = withKeys(key)
    ann = (await enrol(module, "ann")).id
    bob = (await enrol(module, "bob")).id
  })

  afterEach(() => module.close())

  const saveIban = (change: object = {}) =>
    service.payoutMethods.save({
      distributor_id: ann,
      provider_id: "manual",
      kind: "bank_account",
      details: { holder: "Ann", iban: IBAN },
      actor: SYSTEM,
      ...change,
    })

  const saveWallet = (change: object = {}) =>
    saveIban({
      kind: "wallet",
      details: { wallet: "Alipay", account: "13800138000" },
      ...change,
    })

  const remove = (id: string, distributor_id = ann) =>
    service.payoutMethods.remove({ id, distributor_id, actor: SYSTEM })

  const hints = async (distributor = ann) =>
    (await service.payoutMethods.of(distributor)).map(
      ({ hint, is_default }) => `${hint}${is_default ? " (default)" : ""}`
    )

  const trail = async () =>
    (
      await service.listAuditEntries(
        { subject_id: ann, action: { $like: "%payout_method%" } },
        { order: { id: "ASC" } }
      )
    ).map(({ action, detail }) => ({ action, ...detail }))

  it("is opened for sending, and otherwise shown by its end", async () => {
    const method = await saveIban()
    expect(method).toMatchObject({ hint: "DE •••• 3000", is_default: true })
    expect(await service.payoutMethods.open(method.id)).toEqual({
      id: method.id,
      provider_id: "manual",
      kind: "bank_account",
      details: { holder: "Ann", iban: IBAN, country: "DE" },
    })
    expect(JSON.stringify(await service.payoutMethods.of(ann))).not.toContain(
      "sealed"
    )
  })

  it("can be paid to once the cooling-off days are over, the first one too", async () => {
    const daysFromNow = (date: Date) =>
      Math.round((date.getTime() - Date.now()) / DAY_MS)
    expect(daysFromNow((await saveIban()).usable_from)).toBe(3)
    await module.dataSource.query(
      `UPDATE distribution_settlement_settings SET cooling_off_days = 10`
    )
    expect(daysFromNow((await saveWallet()).usable_from)).toBe(10)
  })

  it("is the first one, until another is asked for", async () => {
    await saveIban()
    await saveWallet()
    expect(await hints()).toEqual([
      "DE •••• 3000 (default)",
      "Alipay •••• 8000",
    ])
    await saveWallet({ is_default: true })
    expect(await hints()).toEqual([
      "Alipay •••• 8000 (default)",
      "DE •••• 3000",
      "Alipay •••• 8000",
    ])
  })

  it("leaves word of each change together with it", async () => {
    const { id } = await saveIban()
    await remove(id)
    await expect(remove(id)).rejects.toThrow("has no payout method with id")
    const told: unknown[] = []
    const tell = () =>
      service.tellNotice(async ({ event, subject_ids }) => {
        told.push([event, subject_ids])
      })
    while (await tell()) {}
    const change = ["distribution.payout_method.changed", [ann]]
    expect(told).toEqual([change, change])
  })

  it("is replaced by a new one, which is the default if the old was", async () => {
    const old = await saveIban()
    await saveWallet({ replaces: old.id })
    expect(await hints()).toEqual(["Alipay •••• 8000 (default)"])
    await expect(saveIban({ replaces: old.id })).rejects.toThrow(
      "has no payout method with id"
    )
  })

  it("falls to the one that is there longest when the default is removed", async () => {
    const first = await saveIban()
    const second = await saveWallet()
    await saveIban()
    await remove(first.id)
    expect(await hints()).toEqual([
      "Alipay •••• 8000 (default)",
      "DE •••• 3000",
    ])
    expect((await trail()).at(-1)).toEqual({
      action: "distributor.payout_method_removed",
      payout_method_id: first.id,
      provider_id: "manual",
      kind: "bank_account",
      hint: "DE •••• 3000",
      default_is_now: second.id,
    })
  })

  it("is still opened once removed, for a payout that was made for it", async () => {
    const { id } = await saveIban()
    await remove(id)
    expect(await hints()).toEqual([])
    expect((await service.payoutMethods.open(id)).details.iban).toBe(IBAN)
  })

  it("is nobody else's to remove or replace", async () => {
    const { id } = await saveIban()
    await expect(remove(id, bob)).rejects.toMatchObject({ type: "not_found" })
    await expect(
      saveWallet({ distributor_id: bob, replaces: id })
    ).rejects.toMatchObject({ type: "not_found" })
    expect(await hints()).toHaveLength(1)
    expect(await hints(bob)).toEqual([])
  })

  it.each(["pending", "sending"])(
    "stays while a payout to it is %s",
    async (status) => {
      const { id } = await saveIban()
      await payOut(id, status)
      const refusal = "A payout to this method is about to be sent"
      await expect(remove(id)).rejects.toThrow(refusal)
      await expect(saveWallet({ replaces: id })).rejects.toThrow(refusal)
      expect(await hints()).toEqual(["DE •••• 3000 (default)"])
    }
  )

  it("goes when the payout to it was sent", async () => {
    const { id } = await saveIban()
    await payOut(id, "sent")
    await remove(id)
    expect(await hints()).toEqual([])
  })

  const payOut = async (methodId: string, status: string) => {
    await module.dataSource.query(
      `INSERT INTO distribution_payout_batch (id, number) VALUES ('b', 1)`
    )
    await module.dataSource.query(
      `INSERT INTO distribution_statement
         (id, number, distributor_id, currency_code, status, ends_at, due_at,
          after_transfer_id, through_transfer_id, opening, commissions, clawbacks,
          bonuses, adjustments, payouts, closing, drawn)
       VALUES ('s', 1, $1, 'eur', 'approved', now(), now(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)`,
      [ann]
    )
    await module.dataSource.query(
      `INSERT INTO distribution_payout
         (id, batch_id, statement_id, distributor_id, method_id, provider_id,
          currency_code, amount, status)
       VALUES ('p', 'b', 's', $1, $2, 'manual', 'eur', 1, $3)`,
      [ann, methodId, status]
    )
  }

  it("is one default, however many are saved at once", async () => {
    await Promise.all(
      Array.from({ length: 8 }, () => saveWallet({ is_default: true }))
    )
    const methods = await service.payoutMethods.of(ann)
    expect(methods.filter(({ is_default }) => is_default)).toHaveLength(1)
    expect(methods).toHaveLength(8)
  })

  it("leaves the trail what it is, and never what is in it", async () => {
    const { id, usable_from } = await saveIban()
    expect(await trail()).toEqual([
      {
        action: "distributor.payout_method_saved",
        payout_method_id: id,
        provider_id: "manual",
        kind: "bank_account",
        hint: "DE •••• 3000",
        is_default: true,
        usable_from: usable_from.toISOString(),
        replaces: null,
      },
    ])
  })

  it("stands nowhere in the database as it was entered", async () => {
    await saveIban()
    await service.payoutMethods.saveTaxProfile({
      distributor_id: ann,
      tax_id: "12 345 678 901",
      actor: SYSTEM,
    })
    expect(await tablesThatHold(IBAN)).toEqual([])
    expect(await tablesThatHold("12 345 678 901")).toEqual([])
    expect(await tablesThatHold("DE •••• 3000")).toEqual([
      "distribution_audit_entry",
      "distribution_payout_method",
    ])
  })

  const tablesThatHold = async (text: string): Promise<string[]> => {
    const tables = await module.dataSource.query<{ name: string }[]>(
      `SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = 'public' ORDER BY table_name`
    )
    const holding: string[] = []
    for (const { name } of tables) {
      const [row] = await module.dataSource.query<{ held: boolean }[]>(
        `SELECT EXISTS (SELECT FROM "${name}" t WHERE strpos(t::text, $1) > 0) AS held`,
        [text]
      )
      if (row!.held) {
        holding.push(name)
      }
    }
    return holding
  }

  describe("through Medusa's query", () => {
    it("is masked, whatever is asked for", async () => {
      const { id } = await saveIban()
      await payOut(id, "pending")
      const asked = [
        await service.listPayoutMethods({}),
        await service.listPayoutMethods(
          {},
          { select: ["id", "details_sealed"] }
        ),
        await service.listPayouts(
          {},
          { select: ["method.details_sealed"], relations: ["method"] }
        ),
      ]
      for (const [row] of asked) {
        expect(row).toBeDefined()
        expect(JSON.stringify(row)).not.toMatch(/sealed|v1\./)
      }
    })

    it("has no field to filter or order by that is sealed", async () => {
      const unknown = 'has no field "details_sealed"'
      await expect(
        service.listPayoutMethods({ details_sealed: { $like: "v1%" } })
      ).rejects.toThrow(unknown)
      await expect(
        service.listPayoutMethods({}, { order: { details_sealed: "ASC" } })
      ).rejects.toThrow(unknown)
      expect(schemaOf(queryableEntities)).not.toContain("sealed")
    })
  })

  describe("keys", () => {
    it("that come first encrypt, and those behind still open", async () => {
      const { id } = await saveIban()
      const fresh = randomBytes(32).toString("hex")
      const both = withKeys(`${fresh},${key}`)
      expect((await both.payoutMethods.open(id)).details.iban).toBe(IBAN)
      await expect(withKeys(fresh).payoutMethods.open(id)).rejects.toThrow(
        "put that key back"
      )
    })

    it("are bound to the row: details moved to another method do not open", async () => {
      const own = await saveIban()
      const other = await saveWallet({ distributor_id: bob })
      await module.dataSource.query(
        `UPDATE distribution_payout_method SET details_sealed =
           (SELECT details_sealed FROM distribution_payout_method WHERE id = $1)
          WHERE id = $2`,
        [other.id, own.id]
      )
      await expect(service.payoutMethods.open(own.id)).rejects.toThrow(
        "belongs to another record"
      )
    })

    it("that are missing refuse methods and tax ids, and nothing else", async () => {
      const { id } = await saveIban()
      service = withKeys()
      await expect(saveIban()).rejects.toThrow("openssl rand -base64 32")
      await expect(service.payoutMethods.open(id)).rejects.toThrow(
        "openssl rand -base64 32"
      )
      const profile = { distributor_id: ann, actor: SYSTEM }
      await expect(
        service.payoutMethods.saveTaxProfile({ ...profile, tax_id: "1" })
      ).rejects.toThrow("openssl rand -base64 32")
      expect(await hints()).toHaveLength(1)
      await service.payoutMethods.saveTaxProfile({
        ...profile,
        kind: "company",
      })
      await remove(id)
    })
  })

  describe("for tax", () => {
    const tell = (update: object) =>
      service.payoutMethods.saveTaxProfile({
        distributor_id: ann,
        actor: SYSTEM,
        ...update,
      })

    it("nothing is known at first", async () => {
      expect(await service.payoutMethods.taxProfileOf(ann)).toBeNull()
    })

    it("what is told is kept, what is left out stays, and null takes it away", async () => {
      await tell({
        kind: "individual",
        legal_name: " Ann Example ",
        country_code: "DE",
        tax_id: "12 345 678 901",
      })
      await tell({ address: "Street 1\nTown", legal_name: null })
      expect(await service.payoutMethods.taxProfileOf(ann)).toMatchObject({
        kind: "individual",
        legal_name: null,
        country_code: "de",
        address: "Street 1\nTown",
        tax_id_hint: "•••• 8901",
        is_vat_registered: false,
      })
      await tell({ tax_id: null })
      expect(await service.payoutMethods.taxProfileOf(ann)).toMatchObject({
        tax_id_hint: null,
      })
    })

    it("VAT takes its number", async () => {
      await expect(tell({ is_vat_registered: true })).rejects.toThrow(
        "Give the VAT number too"
      )
      expect(await service.payoutMethods.taxProfileOf(ann)).toBeNull()
      await tell({ is_vat_registered: true, vat_number: "DE123456789" })
    })

    it("the trail tells which fields changed, not what they hold", async () => {
      await tell({ legal_name: "Ann Example", tax_id: "12345678901" })
      const [entry] = await service.listAuditEntries({
        subject_id: ann,
        action: "distributor.tax_profile_saved",
      })
      expect(entry!.detail).toEqual({
        changed: ["legal_name", "tax_id"],
        kind: null,
        country_code: null,
        tax_id_hint: "•••• 8901",
        is_vat_registered: false,
      })
    })
  })

  it("is refused where there is no such distributor or provider", async () => {
    await expect(
      saveIban({ distributor_id: "dist_none" })
    ).rejects.toMatchObject({ type: "not_found" })
    await expect(saveIban({ provider_id: "paypal" })).rejects.toThrow(
      "There is no payout provider paypal; this store has manual, store-credit"
    )
  })
})
