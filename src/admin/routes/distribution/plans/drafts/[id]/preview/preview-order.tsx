import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { DistributorSelect } from "../../../../../../components/distributor-select"
import {
  Field,
  SelectField,
  TextField,
} from "../../../../../../components/field"
import type { ShopRegion } from "../../../../../../hooks/api/example"
import type { TypedOrder } from "../../../../../../lib/plan/typed-order"
import { PreviewItems } from "./preview-items"

/** Who sells what to whom. */
export function PreviewOrder({ regions }: { regions: ShopRegion[] }) {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedOrder>()
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      <PreviewItems />
      <Field
        control={control}
        name="distributor_id"
        label={t("distribution.common.seller")}
        render={(field) => <DistributorSelect {...field} />}
      />
      <div className="grid grid-cols-2 items-start gap-3">
        <SelectField
          control={control}
          name="customer"
          label={t("distribution.fields.customer")}
          options={(["new", "returning"] as const).map((value) => ({
            value,
            label: t(`distribution.plans.choices.${value}`),
          }))}
        />
        {regions.length > 0 && (
          <SelectField
            control={control}
            name="region_id"
            label={t("distribution.plans.preview.region")}
            options={regions.map(({ id, name, currency_code }) => ({
              value: id,
              label: `${name} (${currency_code.toUpperCase()})`,
            }))}
          />
        )}
      </div>
      <TextField
        control={control}
        name="discount_code"
        label={t("distribution.plans.preview.discountCode")}
        optional
      />
    </div>
  )
}
