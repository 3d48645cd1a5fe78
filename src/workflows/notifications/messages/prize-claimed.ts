import { GROWTH_EVENTS } from "../../../modules/distribution/growth/events"
import { distributionOf } from "../../steps/module"
import { addresseeOf } from "../addressee"
import { adminUrl } from "../links"
import type { Compose } from "../message"

const subject = { en: "A prize was claimed", zhCN: "奖品已被领取" }

/**
 * A distributor asks for a prize that it won, which is for the merchant to send.
 * The feed has no language: its title is in both, and below it are names only.
 */
export const prizeClaimed: Compose = async (id, container) => {
  const { distributor_id, prize, title } = await distributionOf(
    container
  ).retrieveAward(id, { relations: ["prize"] })
  const distributor = await addresseeOf(container, distributor_id)
  if (!distributor || !prize) {
    return null
  }
  const { name, code } = distributor
  return {
    template: "admin-ui",
    to: "",
    receiverId: null,
    resource: { type: "distribution_award", id },
    key: `${GROWTH_EVENTS.PRIZE_CLAIMED}:${id}`,
    subject,
    data: {
      title: `${subject.en} · ${subject.zhCN}`,
      description: `${name} (${code}): ${prize.name} – ${title}`,
      distributor,
      award: { id, title, prize: { id: prize.id, name: prize.name } },
      admin_url: adminUrl(container, "/awards"),
    },
  }
}
