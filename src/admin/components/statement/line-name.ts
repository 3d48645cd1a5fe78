import { useTranslation } from "react-i18next"
import type { AdminStatementLine } from "../../../api/types"
import { useFormat } from "../../hooks/use-format"

type Named = Pick<AdminStatementLine, "code" | "order_id" | "order_display_id">

/** What a line of a statement is called: what moved, and of which order. */
export function useLineName() {
  const { t } = useTranslation()
  const { orderName } = useFormat()
  return ({ code, order_id, order_display_id }: Named) => {
    const what = t(`distribution.money.codes.${code}`)
    return order_id === null
      ? what
      : `${what} ${orderName({ display_id: order_display_id, order_id })}`
  }
}
