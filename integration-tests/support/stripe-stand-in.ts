import { createHmac, randomBytes } from "node:crypto"
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http"
import type { AddressInfo } from "node:net"

/** A transfer as Stripe's API shows it, without what nobody here reads. */
export interface StandInTransfer {
  id: string
  object: "transfer"
  amount: number
  amount_reversed: number
  currency: string
  destination: string
  metadata: Record<string, string>
  reversed: boolean
  transfer_group: string | null
}

/** What the stand-in does with the next transfer, instead of making it and answering. */
export type Behaviour =
  /** It makes the transfer, and never answers. */
  | { does: "act and say nothing" }
  /** It answers with an error, and makes none. */
  | { does: "refuse"; status: number; type: string; message: string }
  /** It makes the transfer, sends its webhook so many times, and answers after that. */
  | { does: "send webhooks first"; times: number }

interface Answer {
  status: number
  body: unknown
}

interface Options {
  apiKey: string
  webhookSecret: string
  /** Where webhooks are sent, once somebody listens. */
  webhookUrl?: string
}

/**
 * Stripe on this machine: the transfers part of its API and its webhooks, in the
 * published shapes (https://docs.stripe.com/api/transfers, /api/idempotent_requests,
 * /webhooks#verify-manually), so that a payout is tried as it would happen.
 */
export class StripeStandIn {
  readonly transfers: StandInTransfer[] = []
  webhookUrl: string | undefined

  private readonly server: Server
  private readonly answered = new Map<
    string,
    { form: string; answer: Answer }
  >()
  private readonly behaviours: Behaviour[] = []

  private constructor(private readonly options: Options) {
    this.webhookUrl = options.webhookUrl
    this.server = createServer((req, res) => void this.serve(req, res))
  }

  static async start(options: Options): Promise<StripeStandIn> {
    const standIn = new StripeStandIn(options)
    await new Promise<void>((listening) =>
      standIn.server.listen(0, "127.0.0.1", listening)
    )
    return standIn
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo
    return `http://127.0.0.1:${port}`
  }

  /** Says what to do with the next transfer that is asked for. */
  next(behaviour: Behaviour): void {
    this.behaviours.push(behaviour)
  }

  /** What Stripe does after a day. */
  forgetIdempotencyKeys(): void {
    this.answered.clear()
  }

  /** Takes a transfer back, all of it or a part, and tells of it. */
  async reverse(id: string, amount?: number): Promise<number | null> {
    const transfer = this.transfers.find((made) => made.id === id)!
    transfer.amount_reversed += amount ?? transfer.amount
    transfer.reversed = transfer.amount_reversed === transfer.amount
    return this.sendEvent("transfer.reversed", transfer)
  }

  /** Sends a signed event; gives the status it was answered with, null when nobody listens. */
  async sendEvent(type: string, object: object): Promise<number | null> {
    if (!this.webhookUrl) {
      return null
    }
    const { body, headers } = this.signedEvent(type, object)
    const answer = await fetch(this.webhookUrl, {
      method: "POST",
      body,
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        ...headers,
      },
    })
    return answer.status
  }

  /** An event with the header that signs it. */
  signedEvent(
    type: string,
    object: object,
    secondsAgo = 0
  ): { body: string; headers: Record<string, string> } {
    const body = JSON.stringify(
      { id: newId("evt"), object: "event", type, data: { object } },
      null,
      2
    )
    const timestamp = Math.floor(Date.now() / 1000) - secondsAgo
    const signature = createHmac("sha256", this.options.webhookSecret)
      .update(`${timestamp}.${body}`)
      .digest("hex")
    return {
      body,
      headers: {
        "stripe-signature": `t=${timestamp},v1=${signature},v0=${"0".repeat(64)}`,
      },
    }
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((closed) => this.server.close(closed))
  }

  private async serve(
    req: IncomingMessage,
    res: ServerResponse
  ): Promise<void> {
    const { pathname, searchParams } = new URL(req.url!, this.url)
    if (req.headers.authorization !== `Bearer ${this.options.apiKey}`) {
      return send(res, refusal(401, REQUEST_ERROR, "Invalid API Key provided"))
    }
    if (pathname !== "/v1/transfers") {
      return send(res, refusal(404, REQUEST_ERROR, "Unrecognized request URL"))
    }
    if (req.method === "GET") {
      return send(res, this.list(searchParams.get("transfer_group")))
    }
    return this.create(req, res, await read(req))
  }

  private list(group: string | null): Answer {
    const data = this.transfers
      .filter((transfer) => transfer.transfer_group === group)
      .reverse()
    return { status: 200, body: { object: "list", has_more: false, data } }
  }

  private async create(
    req: IncomingMessage,
    res: ServerResponse,
    form: string
  ): Promise<void> {
    const key = req.headers["idempotency-key"] as string | undefined
    const before = key ? this.answered.get(key) : undefined
    if (before) {
      return before.form === form
        ? send(res, before.answer, { "Idempotent-Replayed": "true" })
        : send(res, refusal(400, "idempotency_error", KEY_REUSED))
    }
    const behaviour = this.behaviours.shift()
    const answer = this.act(form, behaviour)
    // Stripe keeps what it answered, but not a request it did not get to.
    if (key && ![401, 409, 429].includes(answer.status)) {
      this.answered.set(key, { form, answer })
    }
    if (behaviour?.does === "send webhooks first") {
      for (let sent = 0; sent < behaviour.times; sent++) {
        await this.sendEvent("transfer.created", answer.body as object)
      }
    }
    if (behaviour?.does !== "act and say nothing") {
      send(res, answer)
    }
  }

  private act(form: string, behaviour: Behaviour | undefined): Answer {
    if (behaviour?.does === "refuse") {
      const { status, type, message } = behaviour
      return refusal(status, type, message)
    }
    const values = new URLSearchParams(form)
    const amount = Number(values.get("amount"))
    if (!Number.isSafeInteger(amount) || amount < 1) {
      return refusal(400, REQUEST_ERROR, "Invalid integer: amount")
    }
    const destination = values.get("destination") ?? ""
    if (destination.startsWith("acct_none")) {
      const message = `No such destination: '${destination}'`
      return refusal(400, REQUEST_ERROR, message)
    }
    const transfer: StandInTransfer = {
      id: newId("tr"),
      object: "transfer",
      amount,
      amount_reversed: 0,
      currency: values.get("currency") ?? "",
      destination,
      metadata: metadataOf(values),
      reversed: false,
      transfer_group: values.get("transfer_group"),
    }
    this.transfers.push(transfer)
    return { status: 200, body: { ...transfer } }
  }
}

const REQUEST_ERROR = "invalid_request_error"

const KEY_REUSED =
  "Keys for idempotent requests can only be used with the same parameters they were first used with."

function metadataOf(form: URLSearchParams): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => {
      const [, key] = /^metadata\[(.+)\]$/.exec(name) ?? []
      return key ? [[key, value]] : []
    })
  )
}

function refusal(status: number, type: string, message: string): Answer {
  return { status, body: { error: { type, code: null, message } } }
}

function newId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString("hex")}`
}

async function read(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of req) {
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString("utf8")
}

function send(
  res: ServerResponse,
  { status, body }: Answer,
  headers: Record<string, string> = {}
): void {
  res.writeHead(status, { "Content-Type": "application/json", ...headers })
  res.end(JSON.stringify(body))
}
