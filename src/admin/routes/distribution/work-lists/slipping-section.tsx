import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminSlipping } from "../../../../api/types"
import { DistributorLink } from "../../../components/distributor-link"
import { EmptyRow } from "../../../components/empty-row"
import { useSlipping } from "../../../hooks/api/growth"
import { useFormat } from "../../../hooks/use-format"
import { WorkList } from "./work-list"

/** Whose sales fell against their own past. */
export function SlippingSection() {
  const { t } = useTranslation()
  const { rows, state, more } = useSlipping()
  return (
    <WorkList name="slipping" state={state} more={more}>
      {rows.length === 0 ? (
        <EmptyRow text={t("distribution.growth.work.slipping.empty")} />
      ) : (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>
                  {t("distribution.fields.distributor")}
                </Table.HeaderCell>
                {(["usual", "recent", "fell"] as const).map((key) => (
                  <Table.HeaderCell key={key} className="text-right">
                    {t(`distribution.growth.work.${key}`)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {rows.map((row) => (
                <SlippingRow
                  key={`${row.distributor.id} ${row.currency_code}`}
                  row={row}
                />
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </WorkList>
  )
}

function SlippingRow({ row }: { row: AdminSlipping }) {
  const { money } = useFormat()
  return (
    <Table.Row>
      <Table.Cell>
        <DistributorLink {...row.distributor} />
      </Table.Cell>
      <Table.Cell className="text-right tabular-nums">
        {money(row.usual, row.currency_code)}
      </Table.Cell>
      <Table.Cell className="text-right tabular-nums">
        {money(row.recent, row.currency_code)}
      </Table.Cell>
      <Table.Cell className="text-ui-tag-red-text text-right tabular-nums">
        −{row.fell_percent} %
      </Table.Cell>
    </Table.Row>
  )
}
