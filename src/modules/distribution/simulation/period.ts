/** From when, and until before when, orders were placed. */
export interface Period {
  from: Date
  until: Date
}
