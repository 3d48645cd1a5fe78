import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import type { Distributor } from "../../src/modules/distribution/entities"
import * as codes from "../../src/modules/distribution/network/referral-code"
import {
  type DistributionModule,
  enrol,
  enrolLine,
  openDistribution,
  reconcile,
} from "../support/distribution-module"
import { whileReferredTo } from "../support/referred-to"
import { readingOf } from "../support/sales"

jest.mock(
  "../../src/modules/distribution/network/referral-code",
  (): typeof codes => {
    const actual = jest.requireActual<typeof codes>(
      "../../src/modules/distribution/network/referral-code"
    )
    return { ...actual, generateReferralCode: jest.fn() }
  }
)

const generated = jest.mocked(codes.generateReferralCode)
const { generateReferralCode: randomCode } = jest.requireActual<typeof codes>(
  "../../src/modules/distribution/network/referral-code"
)

/** The tree and the codes, below the routes that `http/api.spec.ts` holds. */
describe("the network", () => {
  let module: DistributionModule

  beforeEach(async () => {
    generated.mockReset().mockImplementation(randomCode)
    module = await openDistribution()
  })

  afterEach(() => module.close())

  const move = (moved: Distributor, sponsor: Distributor | null) =>
    module.service.moveDistributor({
      id: moved.id,
      sponsor_id: sponsor?.id ?? null,
      actor: SYSTEM,
    })

  const allowDepth = (max_depth: number) =>
    module.service.updateSettings({ update: { max_depth }, actor: SYSTEM })

  const uplineOf = async ({ id }: Distributor): Promise<string[]> => {
    const upline = await module.service.uplineOf(id)
    return upline.map(({ distributorId }) => distributorId)
  }

  describe("a move", () => {
    it("takes everybody below along", async () => {
      const [seller, middle] = await enrolLine(module, ["s", "m", "old"])
      const [next, top] = await enrolLine(module, ["next", "top"])
      await move(middle!, next!)
      expect(await uplineOf(seller!)).toEqual([middle!.id, next!.id, top!.id])
    })

    it("waits for nobody who only writes what refers to the distributor", async () => {
      const [seller] = await enrolLine(module, ["s", "m"])
      await whileReferredTo(module.dataSource, [seller!.id], () =>
        move(seller!, null)
      )
      expect(await uplineOf(seller!)).toEqual([])
    })

    it("to nobody makes one the top of a line of its own", async () => {
      const [seller, middle] = await enrolLine(module, ["s", "m", "old"])
      await move(middle!, null)
      expect(await uplineOf(seller!)).toEqual([middle!.id])
      expect(await uplineOf(middle!)).toEqual([])
    })

    it("is refused under anyone below, however deep, and leaves the line as it was", async () => {
      const line = await enrolLine(module, ["d", "c", "b", "a"])
      const top = line.at(-1)!
      for (const below of line) {
        await expect(move(top, below)).rejects.toThrow(
          "cannot be placed under itself or under its own downline"
        )
      }
      expect(await uplineOf(line[0]!)).toEqual(
        line.slice(1).map(({ id }) => id)
      )
    })

    it("counts those below into the depth that is allowed", async () => {
      await allowDepth(4)
      const tall = await enrolLine(module, ["c", "b", "a"])
      const [leaf, root] = await enrolLine(module, ["leaf", "root"])
      await expect(move(tall.at(-1)!, leaf!)).rejects.toThrow(
        "That line would be 5 distributors long; the settings allow 4"
      )
      await move(tall.at(-1)!, root!)
      expect(await uplineOf(tall[0]!)).toHaveLength(3)
    })

    it("is told in the audit trail with where from and where to", async () => {
      const [seller, sponsor] = await enrolLine(module, ["s", "old"])
      const next = await enrol(module, "next")
      await move(seller!, next)
      const entries = await module.service.listAuditEntries({
        subject_id: seller!.id,
        action: "distributor.moved",
      })
      expect(entries.map(({ detail }) => detail)).toEqual([
        { from: sponsor!.id, to: next.id },
      ])
    })
  })

  describe("enrolling", () => {
    it("is refused under a sponsor who is not active", async () => {
      const sponsor = await enrol(module, "sponsor", { status: "pending" })
      await expect(
        enrol(module, "new", { sponsor_id: sponsor.id })
      ).rejects.toThrow("The sponsor is pending; choose one who is active")
    })

    it("lets a line reach the depth that is allowed and no further", async () => {
      await allowDepth(3)
      const [lowest] = await enrolLine(module, ["c", "b", "a"])
      await expect(
        enrol(module, "d", { sponsor_id: lowest!.id })
      ).rejects.toThrow("4 distributors long; the settings allow 3")
    })

    it("makes one distributor of a customer who applies many times at once", async () => {
      const attempts = await Promise.allSettled(
        Array.from({ length: 10 }, (_, n) =>
          enrol(module, `same-${n}`, { customer_id: "cus_same" })
        )
      )
      const refusals = attempts.filter(({ status }) => status === "rejected")
      expect(refusals).toHaveLength(9)
      refusals.forEach((refusal) =>
        expect(refusal).toMatchObject({
          reason: { message: "This customer is a distributor already" },
        })
      )
      expect(await module.service.listDistributors()).toHaveLength(1)
    })
  })

  describe("a generated code", () => {
    it("is drawn again when it is taken", async () => {
      await enrol(module, "first", { code: "TAKEN-1" })
      generated
        .mockReturnValueOnce("TAKEN-1")
        .mockReturnValueOnce("TAKEN-1")
        .mockReturnValueOnce("FREE-1")
      const second = await enrol(module, "second", { code: null })
      expect(second.code).toBe("FREE-1")
    })

    it("is given up after five draws, with nobody enrolled", async () => {
      await enrol(module, "first", { code: "TAKEN-1" })
      generated.mockReturnValue("TAKEN-1")
      await expect(enrol(module, "second", { code: null })).rejects.toThrow(
        "This referral code is taken; choose another"
      )
      expect(generated).toHaveBeenCalledTimes(5)
      expect(await module.service.listDistributors()).toHaveLength(1)
    })

    it("has eight characters that nobody confuses and no vowel to spell with", () => {
      for (let draw = 0; draw < 1_000; draw++) {
        expect(randomCode()).toMatch(/^[BCDFGHJKMNPQRTVWXZ2346789]{8}$/)
      }
    })
  })

  describe("a code that was changed", () => {
    let angela: Distributor

    const rename = ({ id }: Distributor, code: string) =>
      module.service.updateDistributor({ id, code, actor: SYSTEM })

    beforeEach(async () => {
      angela = await enrol(module, "angela", { code: "ANGELA" })
      await rename(angela, "ANGIE")
    })

    it("goes on leading to its owner: typed, clicked and on a cart", async () => {
      const { service } = module
      for (const code of ["angela", "ANGIE"]) {
        expect(await service.resolveCode(code)).toMatchObject({ id: angela.id })
      }
      const click = await service.recordClick({ code: "ANGELA" })
      expect(click?.code).toBe("ANGIE")
      const cart = await service.referCart({ cart_id: "cart", code: "ANGELA" })
      expect(cart.id).toBe(angela.id)
    })

    it("brings its owner the order whose metadata has it", async () => {
      const { snapshot, facts } = readingOf({
        id: "order",
        lines: [{ quantity: 1, unitNet: 1_000 }],
      })
      await reconcile(module, [
        { snapshot, facts: { ...facts, referralCode: "Angela" } },
      ])
      const [order] = await module.service.listAttributions()
      expect(order).toMatchObject({
        distributor_id: angela.id,
        evidence: "code",
      })
    })

    it("leads to nobody while its owner is suspended", async () => {
      await module.service.changeDistributorStatus({
        id: angela.id,
        status: "suspended",
        actor: SYSTEM,
      })
      expect(await module.service.resolveCode("ANGELA")).toBeNull()
    })

    it("is nobody else's to take, by enrolling, by a change or by chance", async () => {
      const refusal = "This referral code is taken; choose another"
      await expect(enrol(module, "bob", { code: "ANGELA" })).rejects.toThrow(
        refusal
      )
      const bob = await enrol(module, "bob")
      await expect(rename(bob, "angela")).rejects.toThrow(refusal)
      generated.mockReturnValueOnce("ANGELA").mockReturnValueOnce("FREE-1")
      const carl = await enrol(module, "carl", { code: null })
      expect(carl.code).toBe("FREE-1")
    })

    it("is its owner's to take back, and to give up again", async () => {
      expect((await rename(angela, "ANGELA")).code).toBe("ANGELA")
      await expect(enrol(module, "bob", { code: "ANGIE" })).rejects.toThrow(
        "taken"
      )
      await rename(angela, "ANGEL")
      for (const code of ["ANGELA", "ANGIE", "ANGEL"]) {
        expect(await module.service.resolveCode(code)).toMatchObject({
          id: angela.id,
        })
      }
    })

    it("is not caught by who asks for it in the moment that it is given up", async () => {
      for (let round = 0; round < 5; round++) {
        const owner = await enrol(module, `owner-${round}`)
        const [, taker] = await Promise.allSettled([
          rename(owner, `NEW-${round}`),
          enrol(module, `taker-${round}`, { code: owner.code }),
        ])
        expect(taker.status).toBe("rejected")
        expect(await module.service.resolveCode(owner.code)).toMatchObject({
          id: owner.id,
        })
      }
    })
  })

  describe("a display name", () => {
    it("can be erased: the audit trail knows only that it changed", async () => {
      const { id } = await enrol(module, "angela", { display_name: "Angela" })
      const name = (display_name: string | null) =>
        module.service.updateDistributor({
          id,
          display_name,
          is_public: true,
          actor: SYSTEM,
        })
      for (const next of ["Angela Merz", "Angela Merz", null]) {
        await name(next)
      }
      const trail = await module.service.listAuditEntries(
        { subject_id: id, action: "distributor.updated" },
        { order: { id: "ASC" } }
      )
      const from = { is_public: true }
      const to = { is_public: true }
      expect(trail.map(({ detail }) => detail)).toEqual([
        { from: { is_public: false }, to, is_display_name_changed: true },
        { from, to },
        { from, to, is_display_name_changed: true },
      ])
    })
  })

  describe("a chosen code", () => {
    it("is found in any case and with blanks around it", async () => {
      const { id, code } = await enrol(module, "angela", { code: " AnGela-x " })
      expect(code).toBe("ANGELA-X")
      for (const typed of ["angela-x", "ANGELA-X", "  Angela-X\t"]) {
        expect(await module.service.resolveCode(typed)).toMatchObject({ id })
      }
    })

    it("is taken in any case", async () => {
      await enrol(module, "first", { code: "Angela" })
      await expect(enrol(module, "second", { code: "aNGELA" })).rejects.toThrow(
        "This referral code is taken; choose another"
      )
      expect(generated).not.toHaveBeenCalled()
    })

    it.each(["AB", "A B C", "-ABC", "ABC-", "ÄBC", "A".repeat(33), "A/B", "%"])(
      "is refused when it is %p",
      async (code) => {
        await expect(enrol(module, "new", { code })).rejects.toThrow(
          "A referral code has 3 to 32 letters"
        )
      }
    )
  })
})
