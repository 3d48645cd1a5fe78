/** Keeps the highest of any number of items, and never many more than asked for. */
export class Best<T> {
  private items: T[] = []

  constructor(
    private readonly count: number,
    private readonly worthOf: (item: T) => bigint
  ) {}

  offer(item: T): void {
    this.items.push(item)
    if (this.items.length >= this.count * 2) {
      this.items = this.list()
    }
  }

  /** From the highest down; of equals the one that was offered first. */
  list(): T[] {
    const worth = (item: T) => this.worthOf(item)
    return [...this.items]
      .sort((a, b) => (worth(a) < worth(b) ? 1 : worth(a) > worth(b) ? -1 : 0))
      .slice(0, this.count)
  }
}
