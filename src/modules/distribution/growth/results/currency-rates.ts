import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../../audit/record-audit"
import { CurrencyRate } from "../../entities"
import { invalid } from "../../errors"
import { readGrowthSettings } from "../growth-settings"

export interface NewRate {
  currency_code: string
  /** In force from this of the store's days on, until another is. */
  from_day: string
  /** What one major unit is worth in major units of the currency that others are compared in, as a decimal. */
  rate: string
  /** How many decimals the currency has, and the one it is compared in. */
  digits: { own: number; reference: number }
}

const RATE = /^\d{1,9}(\.\d{1,12})?$/

/** Sets what a currency is worth from a day on; a rate of the same day is replaced. */
export async function setCurrencyRate(
  dataSource: DataSource,
  { rate, actor }: { rate: NewRate; actor: Actor }
): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const { reference_currency: reference } = await readGrowthSettings(manager)
    if (reference === null) {
      throw invalid("Choose the currency that results are compared in first")
    }
    if (rate.currency_code === reference) {
      throw invalid(
        `Results are compared in ${reference.toUpperCase()} itself; it has no rate`
      )
    }
    if (!RATE.test(rate.rate) || /^[0.]+$/.test(rate.rate)) {
      throw invalid("Give a rate above zero, such as 0.92")
    }
    await manager.query(
      `INSERT INTO distribution_currency_rate (currency_code, from_day, rate, factor)
       VALUES ($1, $2, $3::numeric, $3::numeric * power(10::numeric, $4))
       ON CONFLICT (currency_code, from_day) DO UPDATE
          SET rate = excluded.rate, factor = excluded.factor`,
      [
        rate.currency_code,
        rate.from_day,
        rate.rate,
        rate.digits.reference - rate.digits.own,
      ]
    )
    await recordAudit(manager, {
      actor,
      action: "currency_rate.set",
      subject: { type: "currency", id: rate.currency_code },
      detail: { from_day: rate.from_day, rate: rate.rate, reference },
    })
  })
}

/** Every rate, by currency, the newest first. */
export function currencyRates(manager: EntityManager): Promise<CurrencyRate[]> {
  return manager.find(CurrencyRate, {
    order: { currency_code: "ASC", from_day: "DESC" },
  })
}

export async function removeCurrencyRate(
  dataSource: DataSource,
  {
    currencyCode,
    fromDay,
    actor,
  }: { currencyCode: string; fromDay: string; actor: Actor }
): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.delete(CurrencyRate, {
      currency_code: currencyCode,
      from_day: fromDay,
    })
    await recordAudit(manager, {
      actor,
      action: "currency_rate.removed",
      subject: { type: "currency", id: currencyCode },
      detail: { from_day: fromDay },
    })
  })
}
