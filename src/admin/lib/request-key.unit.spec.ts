import { RequestKeys } from "./request-key"

const bonus = { path: "/statements/stmt_1/adjustments", body: { amount: 5 } }

const lost = () => Promise.reject(new TypeError("Failed to fetch"))

describe("the key of a request that moves money", () => {
  let keys: RequestKeys
  let sent: string[]

  beforeEach(() => {
    keys = new RequestKeys()
    sent = []
  })

  const send = (request: object, answer: () => Promise<unknown>) =>
    keys
      .send(request, (key) => {
        sent.push(key)
        return answer()
      })
      .catch(() => undefined)

  it("stays while the same is sent again because no answer came", async () => {
    await send(bonus, lost)
    await send({ ...bonus }, lost)
    expect(sent[1]).toBe(sent[0])
  })

  it("stays while the same is under way", async () => {
    await Promise.all([
      send(bonus, () => Promise.resolve()),
      send(bonus, () => Promise.resolve()),
    ])
    expect(sent[1]).toBe(sent[0])
  })

  it("is new once the same was answered", async () => {
    await send(bonus, () => Promise.resolve())
    await send(bonus, () => Promise.resolve())
    expect(sent[1]).not.toBe(sent[0])
  })

  it("is another for another request, and stays for the first", async () => {
    await send(bonus, lost)
    await send({ ...bonus, body: { amount: 6 } }, () => Promise.resolve())
    await send(bonus, lost)
    expect(sent[1]).not.toBe(sent[0])
    expect(sent[2]).toBe(sent[0])
  })
})
