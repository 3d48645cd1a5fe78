import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types"
import { Badge, Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminTouchingRule } from "../../api/types"
import { EmptyRow } from "../components/empty-row"
import { Section } from "../components/section"
import { useProductRules } from "../hooks/api/plans"
import { useWords } from "../hooks/use-words"

/** On a product: which rules of the plan touch it. */
const ProductRules = ({ data: product }: DetailWidgetProps<AdminProduct>) => {
  const { t } = useTranslation()
  const { data, isPending, isError } = useProductRules(product.id)
  return (
    <Section
      title={t("distribution.plans.product.title")}
      aside={
        <Button size="small" variant="secondary" asChild>
          <Link to="/distribution/plans">
            {t("distribution.plans.inForce.open")}
          </Link>
        </Button>
      }
      isLoading={isPending}
      isUnreadable={isError && !data}
    >
      {data?.rules.map((rule) => (
        <Rule key={`${rule.kind}:${rule.id}`} rule={rule} />
      ))}
      {data?.rules.length === 0 && (
        <EmptyRow text={t("distribution.plans.product.empty")} />
      )}
    </Section>
  )
}

export default ProductRules

function Rule({ rule }: { rule: AdminTouchingRule }) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <div className="flex flex-col gap-y-1 px-6 py-4">
      <div className="flex flex-wrap items-center gap-2">
        <Text size="small" leading="compact" weight="plus">
          {rule.name}
        </Text>
        {rule.kind === "override" && (
          <Badge size="2xsmall" color="purple">
            {t("distribution.plans.product.agreement")}
          </Badge>
        )}
        {rule.always && (
          <Badge size="2xsmall">{t("distribution.plans.product.always")}</Badge>
        )}
      </div>
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {words(rule.sentence)}
      </Text>
      <Text size="xsmall" className="text-ui-fg-muted text-pretty">
        {words(rule.touches)}
      </Text>
    </div>
  )
}

export const config = defineWidgetConfig({
  id: "distribution:product-rules",
  zone: "product.details",
})
