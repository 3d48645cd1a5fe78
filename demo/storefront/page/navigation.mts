/** Shows another page of the shop. */
export function go(path: string): void {
  history.pushState(null, "", path)
  dispatchEvent(new PopStateEvent("popstate"))
}

/** Lets links within the shop change the page without loading it. */
export function followLinks(): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a")
    const isPlain = !event.metaKey && !event.ctrlKey && !event.shiftKey
    if (link?.origin === location.origin && isPlain) {
      event.preventDefault()
      go(link.pathname)
    }
  })
}
