import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types"
import { Button, Table, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminCostListResponse } from "../../api/types"
import { CostTable } from "../components/cost/cost-table"
import { type CostEdits, useCostEdits } from "../components/cost/use-cost-edits"
import { EmptyRow } from "../components/empty-row"
import { Section } from "../components/section"
import { useCosts, useSetCosts } from "../hooks/api/costs"

const PAGE_SIZE = 20

/**
 * On a product: what each variant costs in each currency of the store, saved
 * together. What was typed on one product is not carried to the next.
 */
const ProductCosts = ({ data: product }: DetailWidgetProps<AdminProduct>) => (
  <CostsSection key={product.id} productId={product.id} />
)

export default ProductCosts

function CostsSection({ productId }: { productId: string }) {
  const { t } = useTranslation()
  const [page, setPage] = useState(0)
  const edits = useCostEdits()
  const { data, isPending, isError } = useCosts({
    product_id: productId,
    order: "title",
    limit: PAGE_SIZE,
    offset: page * PAGE_SIZE,
  })
  return (
    <Section
      title={t("distribution.costs.widget.title")}
      aside={edits.hasEdits && <Actions edits={edits} />}
      isLoading={isPending}
      isUnreadable={isError && !data}
    >
      {data && <Costs read={data} edits={edits} />}
      {data && data.count > PAGE_SIZE && (
        <Pages count={data.count} page={page} onTurn={setPage} />
      )}
    </Section>
  )
}

function Actions({ edits }: { edits: CostEdits }) {
  const { t } = useTranslation()
  const set = useSetCosts()
  const save = () =>
    set.mutate(edits.bodies(), {
      onSuccess: () => {
        edits.discard()
        toast.success(t("distribution.common.saved"))
      },
    })
  return (
    <div className="flex items-center gap-x-2">
      <Button
        size="small"
        variant="secondary"
        onClick={edits.discard}
        disabled={set.isPending}
      >
        {t("distribution.costs.widget.discard")}
      </Button>
      <Button
        size="small"
        onClick={save}
        disabled={edits.hasMistake}
        isLoading={set.isPending}
      >
        {t("distribution.common.save")}
      </Button>
    </div>
  )
}

interface CostsProps {
  read: AdminCostListResponse
  edits: CostEdits
}

function Costs({ read, edits }: CostsProps) {
  const { t } = useTranslation()
  if (read.currencies.length === 0) {
    return <EmptyRow text={t("distribution.costs.widget.noCurrencies")} />
  }
  if (read.count === 0) {
    return <EmptyRow text={t("distribution.costs.widget.noVariants")} />
  }
  return (
    <>
      <div className="px-6 py-4">
        <Text size="small" className="text-ui-fg-subtle">
          {t("distribution.costs.widget.hint")}
        </Text>
      </div>
      <CostTable read={read} edits={edits} />
    </>
  )
}

interface PagesProps {
  count: number
  page: number
  onTurn: (page: number) => void
}

function Pages({ count, page, onTurn }: PagesProps) {
  const pageCount = Math.ceil(count / PAGE_SIZE)
  return (
    <Table.Pagination
      count={count}
      pageSize={PAGE_SIZE}
      pageIndex={page}
      pageCount={pageCount}
      canPreviousPage={page > 0}
      canNextPage={page < pageCount - 1}
      previousPage={() => onTurn(page - 1)}
      nextPage={() => onTurn(page + 1)}
    />
  )
}

export const config = defineWidgetConfig({
  id: "distribution:product-costs",
  zone: "product.details.after",
})
