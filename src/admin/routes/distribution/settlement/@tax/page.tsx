import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminSettlementSettings } from "../../../../../api/types"
import { DrawerForm } from "../../../../components/drawer-form"
import {
  useSettlementSettings,
  useUpdateSettlementSettings,
} from "../../../../hooks/api/settlement"
import { RulesFields } from "./rules-fields"
import { rulesOf, type TypedRules, typedRulesOf } from "./typed-rules"
import { VatFields, WithholdingFields } from "./rule-fields"

const TaxDrawer = () => {
  const { data } = useSettlementSettings()
  return data ? <TaxForm settings={data.settings} /> : null
}

export default TaxDrawer

function TaxForm({ settings }: { settings: AdminSettlementSettings }) {
  const { t } = useTranslation()
  const update = useUpdateSettlementSettings()
  const form = useForm<TypedRules>({ defaultValues: typedRulesOf(settings) })
  return (
    <DrawerForm
      title={t("distribution.settlement.tax.edit")}
      description={t("distribution.settlement.tax.description")}
      form={form}
      isSaving={update.isPending}
      onSubmit={async (typed) => {
        await update.mutateAsync(rulesOf(typed))
        toast.success(t("distribution.common.saved"))
      }}
    >
      <RulesFields
        form={form}
        list="withholding"
        title={t("distribution.settlement.tax.withholding")}
        empty={t("distribution.settlement.tax.withholdingEmpty")}
        add={t("distribution.settlement.tax.addWithholding")}
        render={(index) => (
          <WithholdingFields control={form.control} index={index} />
        )}
      />
      <RulesFields
        form={form}
        list="vat"
        title={t("distribution.settlement.tax.vat")}
        empty={t("distribution.settlement.tax.vatEmpty")}
        hint={t("distribution.settlement.tax.vatHint")}
        add={t("distribution.settlement.tax.addVat")}
        render={(index) => <VatFields control={form.control} index={index} />}
      />
    </DrawerForm>
  )
}
