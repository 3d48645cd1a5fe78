import { createHash } from "node:crypto"
import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { distributionOf } from "../../workflows/steps/module"

type Handler<Body, Answer> = (
  req: AuthenticatedMedusaRequest<Body>,
  res: MedusaResponse<Answer>
) => Promise<void>

const HEADER = "idempotency-key"
const KEY = /^[\x21-\x7e]{1,255}$/

const conflicts = {
  another_request:
    "This Idempotency-Key was used for another request; take a new one",
  under_way:
    "The request with this Idempotency-Key is under way; ask again in a moment",
  carried_out:
    "The request with this Idempotency-Key was carried out, but its answer was lost; look at what it made before you ask for more with a new key",
}

/**
 * Lets a route that moves money be called safely twice: with an
 * `Idempotency-Key` the same request gets the answer that it got, another request
 * under the same key is refused with 409, and one that was refused leaves the key
 * free.
 */
export function keyed<Body, Answer>(
  handler: Handler<Body, Answer>
): Handler<Body, Answer> {
  return async (req, res) => {
    const key = requestKeyOf(req)
    if (key === null) {
      return handler(req, res)
    }
    const { keyedRequests } = distributionOf(req.scope)
    const begun = await keyedRequests.begin(key, fingerprintOf(req))
    switch (begun.is) {
      case "mine":
        return carryOut(key, handler, { req, res })
      case "answered":
        res.status(begun.statusCode).json(begun.body as Answer)
        return
      default:
        res.status(409).json({
          type: "conflict",
          message: conflicts[begun.is],
        } as Answer)
    }
  }
}

/**
 * The key that a request came with, held apart from everybody else's; null when
 * it came with none. A handler that hands it on books once even where the process
 * died between booking and answering.
 */
export function requestKeyOf(
  req: Pick<AuthenticatedMedusaRequest, "auth_context"> & {
    get: (name: string) => string | undefined
  }
): string | null {
  const sent = req.get(HEADER)
  if (sent === undefined) {
    return null
  }
  const { actor_type, actor_id } = req.auth_context
  return `${actor_type}:${actor_id}:${readKey(sent)}`
}

function readKey(sent: string): string {
  if (!KEY.test(sent)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "An Idempotency-Key is 1 to 255 visible characters, such as a UUID"
    )
  }
  return sent
}

/** What is asked, as it was understood: spaces and the order of a body's keys say nothing. */
function fingerprintOf(req: AuthenticatedMedusaRequest<unknown>): string {
  return createHash("sha256")
    .update(`${req.method} ${req.baseUrl}${req.path}\n`)
    .update(JSON.stringify(req.validatedBody ?? null))
    .digest("hex")
}

/** The answer is kept before it is sent, so that whoever got it can ask for it again. */
async function carryOut<Body, Answer>(
  key: string,
  handler: Handler<Body, Answer>,
  {
    req,
    res,
  }: {
    req: AuthenticatedMedusaRequest<Body>
    res: MedusaResponse<Answer>
  }
): Promise<void> {
  const { keyedRequests } = distributionOf(req.scope)
  const send = res.json.bind(res)
  let answer: Answer | undefined
  res.json = (body) => {
    answer = body
    return res
  }
  try {
    await handler(req, res)
  } catch (error) {
    await keyedRequests.release(key)
    throw error
  } finally {
    res.json = send
  }
  await keyedRequests.finish(key, res.statusCode, answer)
  send(answer)
}
