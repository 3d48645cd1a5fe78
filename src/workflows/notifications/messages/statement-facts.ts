import type { MedusaContainer } from "@medusajs/framework/types"
import type DistributionModuleService from "../../../modules/distribution/service"
import { amountsIn } from "../../amounts-in"
import { distributionOf } from "../../steps/module"
import { portalUrl } from "../links"

type Statement = Awaited<
  ReturnType<DistributionModuleService["retrieveStatement"]>
>

/** A statement in plain values, amounts in major units. */
export async function statementFacts(
  container: MedusaContainer,
  statement: Statement
): Promise<Record<string, unknown>> {
  const { id, number, currency_code: currency } = statement
  const toAmount = await amountsIn(container, [currency])
  return {
    id,
    number: Number(number),
    status: statement.status,
    currency_code: currency,
    starts_at: statement.starts_at?.toISOString() ?? null,
    ends_at: statement.ends_at.toISOString(),
    due_at: statement.due_at.toISOString(),
    review_until: statement.review_until?.toISOString() ?? null,
    closing: toAmount(statement.closing, currency),
    payable: toAmount(await payableOf(container, statement), currency),
    url: portalUrl(container, `/statements/${id}`),
  }
}

/** What it would be approved with, while it is not approved yet. */
async function payableOf(
  container: MedusaContainer,
  statement: Statement
): Promise<bigint> {
  if (statement.payable !== null) {
    return BigInt(statement.payable)
  }
  const { settlement } = distributionOf(container)
  const reckoned = await settlement.figuresOf([statement], new Date())
  return reckoned.get(statement.id)!.payable
}
