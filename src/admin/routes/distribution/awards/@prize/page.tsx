import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import type { AdminPrize } from "../../../../../api/types"
import { DrawerForm } from "../../../../components/drawer-form"
import {
  OptionalNumberField,
  SelectField,
  SwitchField,
  TextAreaField,
  TextField,
} from "../../../../components/field"
import { usePrize, useSavePrize } from "../../../../hooks/api/awards"
import { useCurrencies } from "../../../../hooks/api/names"
import { isTypedNumber, typedNumber } from "../../../../lib/growth/typed-reward"

const MOST_STOCK = 1_000_000

/** Writes a prize, or edits the one that `?prize=` names. */
const PrizeDrawer = () => {
  const [params] = useSearchParams()
  const { data: currencies } = useCurrencies()
  const id = params.get("prize")
  if (!currencies) {
    return null
  }
  return id === null ? (
    <PrizeForm prize={undefined} currencies={currencies} />
  ) : (
    <EditPrize id={id} currencies={currencies} />
  )
}

export default PrizeDrawer

function EditPrize({ id, currencies }: { id: string; currencies: string[] }) {
  const { data } = usePrize(id)
  return data ? <PrizeForm prize={data.prize} currencies={currencies} /> : null
}

function PrizeForm({
  prize,
  currencies,
}: {
  prize: AdminPrize | undefined
  currencies: string[]
}) {
  const { t } = useTranslation()
  const save = useSavePrize(prize?.id ?? null)
  const form = useForm({
    defaultValues: {
      name: prize?.name ?? "",
      description: prize?.description ?? "",
      value: String(prize?.value ?? ""),
      currency: prize?.currency_code ?? currencies[0] ?? "",
      stock: String(prize?.stock ?? ""),
      is_active: prize?.is_active ?? true,
    },
  })
  const { control } = form
  const words = (key: string) => t(`distribution.prizes.fields.${key}`)
  return (
    <DrawerForm
      title={t(
        prize ? "distribution.prizes.edit" : "distribution.prizes.create"
      )}
      form={form}
      isSaving={save.isPending}
      onSubmit={async (typed) => {
        const hasValue = typed.value.trim() !== ""
        await save.mutateAsync({
          name: typed.name,
          description: typed.description.trim() || null,
          value: hasValue ? typedNumber(typed.value) : null,
          currency_code: hasValue ? typed.currency : null,
          stock: typed.stock.trim() === "" ? null : Number(typed.stock),
          is_active: typed.is_active,
        })
        toast.success(t("distribution.common.saved"))
      }}
    >
      <TextField
        control={control}
        name="name"
        label={words("name")}
        rules={{ required: t("distribution.prizes.nameMissing") }}
      />
      <TextAreaField
        control={control}
        name="description"
        label={words("description")}
        optional
      />
      <TextField
        control={control}
        name="value"
        label={words("value")}
        optional
        rules={{
          validate: (typed: unknown) =>
            typed === "" ||
            isTypedNumber(typed) ||
            t("distribution.growth.notNumber"),
        }}
      />
      <SelectField
        control={control}
        name="currency"
        label={t("distribution.growth.fields.currency")}
        options={currencies.map((value) => ({
          value,
          label: value.toUpperCase(),
        }))}
      />
      <OptionalNumberField
        control={control}
        name="stock"
        label={words("stock")}
        hint={t("distribution.prizes.stockHint")}
        min={0}
        max={MOST_STOCK}
      />
      <SwitchField
        control={control}
        name="is_active"
        label={words("active")}
        hint={t("distribution.prizes.activeHint")}
      />
    </DrawerForm>
  )
}
