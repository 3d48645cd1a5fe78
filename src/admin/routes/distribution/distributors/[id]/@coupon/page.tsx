import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { DrawerForm } from "../../../../../components/drawer-form"
import { Field } from "../../../../../components/field"
import { PromotionSelect } from "../../../../../components/promotion-select"
import { useAddCoupon } from "../../../../../hooks/api/coupons"

/** Ties a promotion's code to the distributor. */
const AddCouponDrawer = () => {
  const { t } = useTranslation()
  const { id = "" } = useParams()
  const add = useAddCoupon(id)
  const form = useForm({ defaultValues: { code: "" } })
  return (
    <DrawerForm
      title={t("distribution.coupons.add.title")}
      description={t("distribution.coupons.add.description")}
      form={form}
      isSaving={add.isPending}
      submitLabel={t("distribution.coupons.add.label")}
      onSubmit={async ({ code }) => {
        await add.mutateAsync({ code })
        toast.success(t("distribution.coupons.add.done", { code }))
      }}
    >
      <Field
        control={form.control}
        name="code"
        label={t("distribution.coupons.promotion")}
        hint={t("distribution.coupons.add.hint")}
        rules={{ required: t("distribution.coupons.add.missing") }}
        render={(field) => <PromotionSelect {...field} />}
      />
    </DrawerForm>
  )
}

export default AddCouponDrawer
