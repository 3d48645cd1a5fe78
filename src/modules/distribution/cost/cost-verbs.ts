import type { DataSource } from "typeorm"
import { costChanges } from "./cost-changes"
import { costedVariants } from "./costed-variants"
import { type CostWanted, costsAt } from "./costs-at"
import { currentCosts } from "./current-costs"
import type { NewCost } from "./parse-costs"
import { type CostSetting, setCosts } from "./set-costs"

/** What variants cost the merchant; what a verb does stands in its own file. */
export class CostVerbs {
  constructor(private readonly dataSource: DataSource) {}

  set(setting: CostSetting) {
    return setCosts(this.dataSource, setting)
  }

  changes(costs: readonly NewCost[]) {
    return costChanges(this.dataSource.manager, costs)
  }

  current(variantIds: readonly string[]) {
    return currentCosts(this.dataSource.manager, variantIds)
  }

  costedVariants(currency: string) {
    return costedVariants(this.dataSource.manager, currency)
  }

  at(wanted: readonly CostWanted[]) {
    return costsAt(this.dataSource.manager, wanted)
  }
}
