import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { distributionOf } from "../../../../workflows/steps/module"
import type { Statement, StatementDispute } from "../../../shared/rows"
import { ownDistributor } from "./own-distributor"

/** What a distributor can see of its statements: not those that never went out. */
export function visibleTo(distributorId: string) {
  return {
    distributor_id: distributorId,
    $not: {
      $or: [{ status: "draft" }, { status: "void", issued_at: null }],
    },
  }
}

type Request = Pick<
  AuthenticatedMedusaRequest,
  "scope" | "auth_context" | "params"
>

/** The statement of the address, when it is one's own; another's is as good as none. */
export async function ownStatement(req: Request): Promise<Statement> {
  const own = await ownDistributor(req)
  const [statement] = await distributionOf(req.scope).listStatements(
    { id: req.params.id!, ...visibleTo(own.id) },
    { take: 1 }
  )
  return statement ?? none("statement", req.params.id!)
}

/** The dispute of the address, when its statement is one's own. */
export async function ownDispute(req: Request): Promise<StatementDispute> {
  const own = await ownDistributor(req)
  const [dispute] = await distributionOf(req.scope).listStatementDisputes(
    { id: req.params.id!, statement: visibleTo(own.id) },
    { take: 1 }
  )
  return dispute ?? none("dispute", req.params.id!)
}

function none(what: string, id: string): never {
  throw new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `There is no ${what} with id ${id}`
  )
}
