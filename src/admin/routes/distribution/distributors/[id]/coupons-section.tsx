import { Trash } from "@medusajs/icons"
import { Badge, Button, IconButton, Text, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminCoupon, AdminDistributor } from "../../../../../api/types"
import { EmptyRow } from "../../../../components/empty-row"
import { Section } from "../../../../components/section"
import { useCoupons, useRemoveCoupon } from "../../../../hooks/api/coupons"
import { announce } from "../../../../lib/announce"

interface CouponsSectionProps {
  distributor: Pick<AdminDistributor, "id" | "status">
}

/** The promotion codes that bring the distributor orders. */
export function CouponsSection({ distributor }: CouponsSectionProps) {
  const { t } = useTranslation()
  const { data, isPending, isError } = useCoupons(distributor.id)
  const coupons = data?.coupons ?? []
  return (
    <Section
      title={t("distribution.coupons.title")}
      aside={distributor.status !== "terminated" && <AddLink />}
      isLoading={isPending}
      isUnreadable={isError && !data}
    >
      {coupons.length === 0 ? (
        <EmptyRow text={t("distribution.coupons.empty")} />
      ) : (
        <ul className="flex flex-col gap-y-3 px-6 py-4">
          {coupons.map((coupon) => (
            <li
              key={coupon.id}
              className="flex items-center justify-between gap-x-2"
            >
              <CouponCode coupon={coupon} />
              <RemoveButton coupon={coupon} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function AddLink() {
  const { t } = useTranslation()
  return (
    <Button size="small" variant="secondary" asChild>
      <Link to="coupon">{t("distribution.coupons.add.label")}</Link>
    </Button>
  )
}

interface CouponProps {
  coupon: AdminCoupon
}

/** The code leads to its promotion, where there still is one that has it. */
function CouponCode({ coupon: { code, promotion } }: CouponProps) {
  const { t } = useTranslation()
  if (!promotion) {
    return (
      <span className="flex min-w-0 items-center gap-x-2">
        <Text size="small" leading="compact" className="truncate">
          {code}
        </Text>
        <Badge size="2xsmall" color="orange" className="shrink-0">
          {t("distribution.coupons.promotionDeleted")}
        </Badge>
      </span>
    )
  }
  return (
    <span className="flex min-w-0 items-center gap-x-2">
      <Link
        to={`/promotions/${promotion.id}`}
        className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover txt-compact-small-plus truncate"
      >
        {code}
      </Link>
      {promotion.code !== code && (
        <Badge size="2xsmall" color="orange" className="shrink-0">
          {t("distribution.coupons.renamed", { code: promotion.code })}
        </Badge>
      )}
    </span>
  )
}

function RemoveButton({ coupon: { id, code, distributor_id } }: CouponProps) {
  const { t } = useTranslation()
  const prompt = usePrompt()
  const remove = useRemoveCoupon(distributor_id)
  const ask = async () => {
    const isSure = await prompt({
      title: t("distribution.coupons.remove.title", { code }),
      description: t("distribution.coupons.remove.description"),
      confirmText: t("distribution.coupons.remove.label"),
      cancelText: t("distribution.common.cancel"),
    })
    if (isSure) {
      await announce(
        remove.mutateAsync(id),
        t("distribution.coupons.remove.done", { code })
      )
    }
  }
  return (
    <IconButton
      size="small"
      variant="transparent"
      aria-label={t("distribution.coupons.remove.of", { code })}
      disabled={remove.isPending}
      onClick={() => void ask()}
    >
      <Trash />
    </IconButton>
  )
}
