/** The element of the page that has this id. */
export function at(id: string): HTMLElement {
  return document.getElementById(id)!
}

/** A new element; what goes into it is taken as text unless it is an element. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  ...content: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  made.append(...content)
  return made
}

export function link(href: string, text: string): HTMLAnchorElement {
  const made = element("a", text)
  made.href = href
  return made
}

/** A button that rests while its work is done. */
export function button(text: string, work: () => Promise<void>) {
  const made = element("button", text)
  made.type = "button"
  made.onclick = () => void whileDisabled(made, work)
  return made
}

export async function whileDisabled(
  control: HTMLButtonElement,
  work: () => Promise<void>
): Promise<void> {
  control.disabled = true
  await attempt(work)
  control.disabled = false
}

/** Runs what may be refused, and says in words when it is. */
export async function attempt(work: () => Promise<void>): Promise<void> {
  const problem = at("problem")
  problem.hidden = true
  try {
    await work()
  } catch (error) {
    problem.textContent =
      error instanceof Error ? error.message : "Something went wrong."
    problem.hidden = false
    problem.scrollIntoView({ block: "nearest" })
  }
}

export function money(amount: number): string {
  return new Intl.NumberFormat("en", {
    style: "currency",
    currency: "EUR",
  }).format(amount)
}
