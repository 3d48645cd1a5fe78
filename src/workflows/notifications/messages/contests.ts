import type { MedusaContainer } from "@medusajs/framework/types"
import { rewardsOf } from "../../../modules/distribution/domain/growth/rank-prizes"
import { GROWTH_EVENTS } from "../../../modules/distribution/growth/events"
import type DistributionModuleService from "../../../modules/distribution/service"
import { metricValuesIn } from "../../growth/metric-values"
import { rewardsIn } from "../../growth/rewards-in"
import { distributionOf } from "../../steps/module"
import { addresseeOf } from "../addressee"
import { adminUrl, portalUrl } from "../links"
import type { Compose } from "../message"

/** A contest is over; who took part can object to the result. */
export const contestEnded: Compose = async (id, container) => {
  const told = await standingFacts(id, container)
  return (
    told && {
      template: "distribution-contest-ended",
      to: told.distributor.email,
      receiverId: told.distributor.customer_id,
      resource: { type: "distribution_contest", id: told.contest.id },
      key: `${GROWTH_EVENTS.CONTEST_ENDED}:${id}`,
      subject: {
        en: `"${told.contest.name}" is over: you are number ${told.standing.rank}`,
        zhCN: `“${told.contest.name}”已结束：您排名第 ${told.standing.rank}`,
      },
      data: told,
    }
  )
}

/** Somebody won something. */
export const contestWon: Compose = async (id, container) => {
  const told = await standingFacts(id, container)
  return (
    told && {
      template: "distribution-contest-won",
      to: told.distributor.email,
      receiverId: told.distributor.customer_id,
      resource: { type: "distribution_contest", id: told.contest.id },
      key: `${GROWTH_EVENTS.CONTEST_WON}:${id}`,
      subject: {
        en: `You won a prize in "${told.contest.name}"`,
        zhCN: `您在“${told.contest.name}”中获奖`,
      },
      data: told,
    }
  )
}

/** A distributor objects to the result of a contest, which the merchant is told of. */
export const contestObjectionOpened: Compose = async (id, container) => {
  const { merchantEmail } = distributionOf(container).getOptions().notifications
  const told = await objectionFacts(id, container)
  if (!merchantEmail || !told) {
    return null
  }
  const { distributor, contest } = told
  return {
    template: "distribution-contest-objection-opened",
    to: merchantEmail,
    receiverId: null,
    resource: { type: "distribution_contest_objection", id },
    key: `${GROWTH_EVENTS.CONTEST_OBJECTION_OPENED}:${id}`,
    subject: {
      en: `${distributor.name} objects to the result of "${contest.name}"`,
      zhCN: `${distributor.name} 对“${contest.name}”的结果提出异议`,
    },
    data: {
      ...told,
      admin_url: adminUrl(container, `/contests/${contest.id}`),
    },
  }
}

/** The merchant answered what a distributor objected to. */
export const contestObjectionAnswered: Compose = async (id, container) => {
  const told = await objectionFacts(id, container)
  return (
    told && {
      template: "distribution-contest-objection-answered",
      to: told.distributor.email,
      receiverId: told.distributor.customer_id,
      resource: { type: "distribution_contest_objection", id },
      key: `${GROWTH_EVENTS.CONTEST_OBJECTION_ANSWERED}:${id}`,
      subject: {
        en: `Your objection to the result of "${told.contest.name}" was answered`,
        zhCN: `您对“${told.contest.name}”结果的异议已得到答复`,
      },
      data: told,
    }
  )
}

/** Where a distributor stands; null where that is not so any more, or there is nobody to tell. */
async function standingFacts(id: string, container: MedusaContainer) {
  const [standing] = await distributionOf(container).listContestStandings(
    { id },
    { take: 1, relations: ["contest"] }
  )
  const distributor =
    standing && (await addresseeOf(container, standing.distributor_id))
  if (!standing || !distributor) {
    return null
  }
  const contest = standing.contest!
  const rewards = standing.is_qualified
    ? rewardsOf(contest.prizes, standing.rank)
    : []
  const toReward = await rewardsIn(container, rewards)
  const toValue = await metricValuesIn(container, [contest.currency_code])
  return {
    distributor,
    contest: contestFacts(contest, container),
    standing: {
      rank: standing.rank,
      score: toValue(standing.score, contest),
      is_qualified: standing.is_qualified,
      rewards: rewards.map(toReward),
    },
  }
}

async function objectionFacts(id: string, container: MedusaContainer) {
  const objection = await distributionOf(container).retrieveContestObjection(
    id,
    { relations: ["contest"] }
  )
  const distributor = await addresseeOf(container, objection.distributor_id)
  return (
    distributor && {
      distributor,
      contest: contestFacts(objection.contest!, container),
      objection: {
        id,
        status: objection.status,
        message: objection.message,
        answer: objection.answer,
        answered_at: objection.answered_at?.toISOString() ?? null,
      },
    }
  )
}

type Contest = Awaited<ReturnType<DistributionModuleService["retrieveContest"]>>

/** A contest in plain values. */
function contestFacts(contest: Contest, container: MedusaContainer) {
  return {
    id: contest.id,
    name: contest.name,
    status: contest.status,
    metric: contest.metric,
    currency_code: contest.currency_code,
    starts_on: contest.starts_on,
    ends_on: contest.ends_on,
    objections_until: contest.objections_until?.toISOString() ?? null,
    standing_count: contest.standing_count,
    url: portalUrl(container, `/contests/${contest.id}`),
  }
}
