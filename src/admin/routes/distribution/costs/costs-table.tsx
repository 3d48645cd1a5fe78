import { DataTable } from "@medusajs/dashboard/components"
import {
  Container,
  createDataTableColumnHelper,
  createDataTableFilterHelper,
} from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type {
  AdminCostCurrency,
  AdminVariantCosts,
} from "../../../../api/types"
import { Section } from "../../../components/section"
import { useCosts, useExportCosts } from "../../../hooks/api/costs"
import { useFormat } from "../../../hooks/use-format"
import { useTableQuery } from "../../../hooks/use-table-query"

const PAGE_SIZE = 20

/** Every variant with what it costs, to search, filter by what is missing, and page through. */
export function CostsTable() {
  const { t } = useTranslation()
  const query = useTableQuery({ pageSize: PAGE_SIZE, filters: ["missing_in"] })
  const { data, isPending, isError } = useCosts(query)
  const currencies = data?.currencies ?? []
  const columns = useColumns(currencies)
  const filters = useFilters(currencies)
  const exporting = useExportCosts()
  if (isError && !data) {
    return <Section title={t("distribution.costs.title")} isUnreadable />
  }
  return (
    <Container className="overflow-hidden p-0">
      <DataTable
        heading={t("distribution.costs.title")}
        subHeading={t("distribution.costs.subtitle")}
        data={data?.variants}
        rowCount={data?.count}
        columns={columns}
        filters={filters}
        getRowId={({ variant_id }) => variant_id}
        rowHref={({ product_id }) => `/products/${product_id}`}
        actions={[
          {
            label: t("distribution.costs.export"),
            onClick: () => exporting.mutate(),
            disabled: exporting.isPending,
          },
          { label: t("distribution.costs.import.open"), to: "import" },
        ]}
        emptyState={{
          empty: {
            heading: t("distribution.costs.empty.heading"),
            description: t("distribution.costs.empty.description"),
          },
          filtered: {
            heading: t("distribution.costs.filtered.heading"),
            description: t("distribution.costs.filtered.description"),
          },
        }}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
      />
    </Container>
  )
}

const column = createDataTableColumnHelper<AdminVariantCosts>()

function useColumns(currencies: AdminCostCurrency[]) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const alphabetical = {
    enableSorting: true,
    sortAscLabel: t("distribution.sort.aToZ"),
    sortDescLabel: t("distribution.sort.zToA"),
  }
  return [
    column.accessor("product_title", {
      id: "product.title",
      header: t("distribution.costs.product"),
      ...alphabetical,
    }),
    column.accessor("variant_title", {
      id: "title",
      header: t("distribution.costs.variant"),
      ...alphabetical,
    }),
    column.accessor("sku", {
      header: t("distribution.costs.sku"),
      cell: ({ getValue }) => getValue() ?? "–",
      ...alphabetical,
    }),
    ...currencies.map(({ code }) =>
      column.accessor(({ costs }) => costs[code], {
        id: code,
        header: code.toUpperCase(),
        cell: ({ getValue }) => {
          const cost = getValue()
          return cost === undefined ? "–" : money(cost, code)
        },
      })
    ),
  ]
}

const filter = createDataTableFilterHelper<AdminVariantCosts>()

function useFilters(currencies: AdminCostCurrency[]) {
  const { t } = useTranslation()
  return [
    filter.custom({
      id: "missing_in",
      type: "radio",
      label: t("distribution.costs.missingIn"),
      options: currencies.map(({ code }) => ({
        value: code,
        label: code.toUpperCase(),
      })),
    }),
  ]
}
