import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { DrawerForm } from "../../../../../../components/drawer-form"
import { SelectField, TextAreaField } from "../../../../../../components/field"
import { useBookAdjustment } from "../../../../../../hooks/api/money"
import { useCurrencies } from "../../../../../../hooks/api/names"
import { useFormat } from "../../../../../../hooks/use-format"
import { bookingOf, bookings } from "../../../../../../lib/booking"
import { AmountField, type BookingValues } from "./amount-field"
import { useConfirmBooking } from "./use-confirm-booking"

/** Books money by hand, once it was confirmed what the balance becomes. */
const BookDrawer = () => {
  const { id = "" } = useParams()
  const { data: currencies } = useCurrencies()
  return currencies ? <BookForm id={id} currencies={currencies} /> : null
}

export default BookDrawer

function BookForm({ id, currencies }: { id: string; currencies: string[] }) {
  const { t } = useTranslation()
  const { signedMoney } = useFormat()
  const book = useBookAdjustment(id)
  const confirm = useConfirmBooking(id)
  const form = useForm<BookingValues>({
    defaultValues: {
      booking: "bonus",
      currency: currencies[0] ?? "",
      amount: "",
      reason: "",
    },
  })
  const { booking, currency } = form.watch()
  return (
    <DrawerForm
      title={t("distribution.money.book.title")}
      description={t("distribution.money.book.description")}
      submitLabel={t("distribution.money.book.label")}
      form={form}
      isSaving={book.isPending}
      onSubmit={async (values) => {
        const { kind, amount } = bookingOf(values.booking, values.amount)
        if (!(await confirm(values.booking, { amount, currency }))) {
          return false
        }
        await book.mutateAsync({
          kind,
          amount,
          currency_code: currency,
          reason: values.reason.trim(),
        })
        const booked = signedMoney(amount, currency)
        toast.success(t("distribution.money.book.done", { amount: booked }))
        return undefined
      }}
    >
      <SelectField
        control={form.control}
        name="booking"
        label={t("distribution.money.adjustments.kind")}
        hint={t(`distribution.money.bookings.${booking}.hint`)}
        options={bookings.map((value) => ({
          value,
          label: t(`distribution.money.bookings.${value}.label`),
        }))}
      />
      <SelectField
        control={form.control}
        name="currency"
        label={t("distribution.money.ledger.currency")}
        options={currencies.map((value) => ({
          value,
          label: value.toUpperCase(),
        }))}
      />
      <AmountField control={form.control} currency={currency} />
      <TextAreaField
        control={form.control}
        name="reason"
        label={t("distribution.fields.reason")}
        hint={t("distribution.money.book.reasonHint")}
        rules={{
          validate: (text) =>
            text.trim() !== "" || t("distribution.money.reasonMissing"),
        }}
      />
    </DrawerForm>
  )
}
