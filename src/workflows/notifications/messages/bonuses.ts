import type { MedusaContainer } from "@medusajs/framework/types"
import type { Words } from "../../../modules/distribution/domain/words/words"
import { GROWTH_EVENTS } from "../../../modules/distribution/growth/events"
import type DistributionModuleService from "../../../modules/distribution/service"
import { amountsIn } from "../../amounts-in"
import { distributionOf } from "../../steps/module"
import { addresseeOf } from "../addressee"
import { portalUrl } from "../links"
import type { Compose } from "../message"

type Award = Awaited<ReturnType<DistributionModuleService["retrieveAward"]>>

interface Telling {
  event: string
  template: string
  subject: (what: Words, award: Award) => Words
  /** Whether there is anything to tell of as the award stands now. */
  isTold: (award: Award) => boolean
  /** What tells this happening from another of the same award. */
  happening: (award: Award) => string
}

/** A bonus or prize was won; a promotion code is told of once it can be used. */
export const bonusWon = tells({
  event: GROWTH_EVENTS.BONUS_WON,
  template: "distribution-bonus-won",
  subject: (what, { title }) => ({
    en: `You won ${what.en}: ${title}`,
    zhCN: `您赢得${what.zhCN}：${title}`,
  }),
  isTold: ({ amount, kind, source_type, promotion_is_active }) =>
    amount !== "0" &&
    // Who wins a contest is told of the contest, but for the code itself.
    (kind === "promotion" ? promotion_is_active : source_type !== "contest"),
  happening: () => "won",
})

/** Later returns lowered the results below what was given for them. */
export const bonusTakenBack = tells({
  event: GROWTH_EVENTS.BONUS_TAKEN_BACK,
  template: "distribution-bonus-taken-back",
  subject: (_, { title }) => ({
    en: `Returns changed your bonus: ${title}`,
    zhCN: `退货使您的奖励发生变化：${title}`,
  }),
  isTold: () => true,
  happening: ({ transfer_count, status }) => `${transfer_count}:${status}`,
})

/** The prize is on its way. */
export const prizeSent = tells({
  event: GROWTH_EVENTS.PRIZE_SENT,
  template: "distribution-prize-sent",
  subject: (what) => ({
    en: `Your prize is on its way: ${what.en}`,
    zhCN: `您的奖品已寄出：${what.zhCN}`,
  }),
  isTold: ({ status }) => status === "sent" || status === "received",
  happening: () => "sent",
})

function tells(telling: Telling): Compose {
  return async (id, container) => {
    const award = await distributionOf(container).retrieveAward(id, {
      relations: ["prize"],
    })
    const distributor = await addresseeOf(container, award.distributor_id)
    if (!distributor || !telling.isTold(award)) {
      return null
    }
    const what = await whatOf(container, award)
    return {
      template: telling.template,
      to: distributor.email,
      receiverId: distributor.customer_id,
      resource: { type: "distribution_award", id },
      key: `${telling.event}:${id}:${telling.happening(award)}`,
      subject: telling.subject(what.words, award),
      data: {
        distributor,
        award: {
          id,
          kind: award.kind,
          status: award.status,
          title: award.title,
          is_final: award.is_final,
          amount: what.amount,
          currency_code: award.currency_code,
          prize: award.prize && {
            id: award.prize.id,
            name: award.prize.name,
          },
          promotion_code: award.promotion_code,
          promotion_ends_at: award.promotion_ends_at?.toISOString() ?? null,
          delivery_note: award.delivery_note,
          url: portalUrl(container, "/awards"),
        },
      },
    }
  }
}

/** What an award gives, as people call it, and how much, in major units. */
async function whatOf(
  container: MedusaContainer,
  { kind, amount, currency_code, prize, promotion_code }: Award
): Promise<{ words: Words; amount: number }> {
  switch (kind) {
    case "money": {
      const currency = currency_code as string
      const major = (await amountsIn(container, [currency]))(amount, currency)
      const text = `${major} ${currency.toUpperCase()}`
      return { words: same(text), amount: major }
    }
    case "points":
      return {
        words: { en: `${amount} points`, zhCN: `${amount} 积分` },
        amount: Number(amount),
      }
    case "promotion":
      return {
        words: {
          en: `the promotion code ${promotion_code}`,
          zhCN: `优惠码 ${promotion_code}`,
        },
        amount: 1,
      }
    case "prize":
      return { words: same(prize?.name ?? ""), amount: 1 }
  }
}

function same(text: string): Words {
  return { en: text, zhCN: ` ${text}` }
}
