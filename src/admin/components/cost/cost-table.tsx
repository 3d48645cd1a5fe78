import { Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type {
  AdminCostCurrency,
  AdminCostListResponse,
  AdminVariantCosts,
} from "../../../api/types"
import { CostInput } from "./cost-input"
import type { CostEdits } from "./use-cost-edits"

interface CostTableProps {
  read: AdminCostListResponse
  edits: CostEdits
}

/** A row a variant, an input a currency. */
export function CostTable({ read, edits }: CostTableProps) {
  const { t } = useTranslation()
  const { variants, currencies } = read
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>
              {t("distribution.costs.variant")}
            </Table.HeaderCell>
            {currencies.map(({ code }) => (
              <Table.HeaderCell key={code}>
                {code.toUpperCase()}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {variants.map((variant) => (
            <VariantRow
              key={variant.variant_id}
              variant={variant}
              currencies={currencies}
              edits={edits}
            />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

interface VariantRowProps {
  variant: AdminVariantCosts
  currencies: AdminCostCurrency[]
  edits: CostEdits
}

function VariantRow({ variant, currencies, edits }: VariantRowProps) {
  return (
    <Table.Row>
      <Table.Cell className="max-w-56">
        <Text size="small" leading="compact" className="truncate">
          {variant.variant_title}
        </Text>
        {variant.sku && (
          <Text size="xsmall" className="text-ui-fg-muted truncate">
            {variant.sku}
          </Text>
        )}
      </Table.Cell>
      {currencies.map((currency) => (
        <Table.Cell key={currency.code} className="align-top">
          <CostInput variant={variant} currency={currency} edits={edits} />
        </Table.Cell>
      ))}
    </Table.Row>
  )
}
