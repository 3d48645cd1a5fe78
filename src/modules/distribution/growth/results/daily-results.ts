/**
 * The daily results, as SQL to select from. With a currency to compare in, each
 * row has the `factor` that makes minor units of it minor units of that: the rate
 * that was in force on its day; null where none was.
 * @param reference SQL of the currency's code, or nothing
 */
export function dailyResults(reference: string | null): string {
  return reference
    ? `(SELECT daily.*,
               CASE WHEN currency_code = ${reference} THEN 1
                    ELSE (SELECT factor FROM distribution_currency_rate AS rate
                           WHERE rate.currency_code = daily.currency_code
                             AND rate.from_day <= daily.day
                           ORDER BY rate.from_day DESC LIMIT 1) END AS factor
          FROM distribution_daily_result AS daily)`
    : "distribution_daily_result"
}
