/** The most memory that a run held in each of its quarters, in megabytes. */
export class PeakMemory {
  private readonly peaks = [0, 0, 0, 0]

  /** @param done how much of the run was over, from 0 to 1 */
  add(done: number, megabytes: number): void {
    const quarter = Math.min(3, Math.floor(done * 4))
    this.peaks[quarter] = Math.max(this.peaks[quarter]!, megabytes)
  }

  get first(): number {
    return this.peaks[0]!
  }

  get last(): number {
    return this.peaks[3]!
  }
}
