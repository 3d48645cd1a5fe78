import type { DataSource } from "typeorm"
import { methodsOf } from "./methods-of"
import { openMethod } from "./open-method"
import type { PayoutProviders } from "./providers"
import { type MethodRemoval, removeMethod } from "./remove-method"
import { type NewMethod, saveMethod } from "./save-method"
import { saveTaxProfile, type TaxProfileUpdate } from "./save-tax-profile"
import type { Sealer } from "./sealing"
import { taxProfileOf } from "./tax-profile-of"

/** What the verbs of payout methods stand on. */
export interface PayoutTools {
  dataSource: DataSource
  providers: PayoutProviders
  sealer: Sealer
}

/** What distributors are paid to, and what they told for tax; a line for each verb. */
export class PayoutMethods {
  constructor(private readonly tools: PayoutTools) {}

  save(method: NewMethod) {
    return saveMethod(this.tools, method)
  }

  remove(removal: MethodRemoval) {
    return removeMethod(this.tools.dataSource, removal)
  }

  of(distributorId: string) {
    return methodsOf(this.tools.dataSource.manager, distributorId)
  }

  /** With its details in the clear: for handing a payout over, and for nothing else. */
  open(methodId: string) {
    return openMethod(this.tools, methodId)
  }

  saveTaxProfile(update: TaxProfileUpdate) {
    return saveTaxProfile(this.tools, update)
  }

  taxProfileOf(distributorId: string) {
    return taxProfileOf(this.tools.dataSource.manager, distributorId)
  }
}
