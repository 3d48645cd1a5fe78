import { Heading, toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import type { AdminTier } from "../../../../../../api/types"
import { automations } from "../../../../../../modules/distribution/domain/growth/criteria"
import { DrawerForm } from "../../../../../components/drawer-form"
import { SelectField, WholeNumberField } from "../../../../../components/field"
import { GroupFields } from "../../../../../components/growth/group-fields"
import { useCurrencies } from "../../../../../hooks/api/names"
import { useTier, useUpdateTier } from "../../../../../hooks/api/programme"
import {
  criteriaOf,
  type TypedCriteria,
  typedCriteria,
} from "../../../../../lib/growth/typed-criteria"

const MOST_DAYS = 3_650

/** How a tier is reached and kept. */
const TierCriteriaDrawer = () => {
  const { id = "" } = useParams()
  const { data } = useTier(id)
  const { data: currencies } = useCurrencies()
  return data && currencies ? (
    <CriteriaForm tier={data.tier} currency={currencies[0] ?? ""} />
  ) : null
}

export default TierCriteriaDrawer

function CriteriaForm({
  tier,
  currency,
}: {
  tier: AdminTier
  currency: string
}) {
  const { t } = useTranslation()
  const update = useUpdateTier()
  const form = useForm<TypedCriteria>({
    defaultValues: typedCriteria(tier.criteria, currency),
  })
  const choices = automations.map((value) => ({
    value,
    label: t(`distribution.growth.automations.${value}`),
  }))
  return (
    <DrawerForm
      title={t("distribution.growth.editCriteria", { name: tier.name })}
      description={t("distribution.growth.criteriaHint")}
      form={form}
      isSaving={update.isPending}
      onSubmit={async (typed) => {
        await update.mutateAsync({
          id: tier.id,
          body: { criteria: criteriaOf(typed) },
        })
        toast.success(t("distribution.common.saved"))
      }}
    >
      <Part title={t("distribution.growth.reach")}>
        <GroupFields
          name="reach"
          holdsGroups
          empty={t("distribution.growth.reachNone")}
        />
        <SelectField
          control={form.control}
          name="promotion"
          label={t("distribution.growth.fields.promotion")}
          options={choices}
        />
      </Part>
      <Part title={t("distribution.growth.keep")}>
        <GroupFields
          name="keep"
          holdsGroups
          empty={t("distribution.growth.keepNone")}
        />
        <SelectField
          control={form.control}
          name="demotion"
          label={t("distribution.growth.fields.demotion")}
          options={choices}
        />
        <WholeNumberField
          control={form.control}
          name="graceDays"
          label={t("distribution.growth.fields.grace")}
          hint={t("distribution.growth.graceHint")}
          min={0}
          max={MOST_DAYS}
        />
        <WholeNumberField
          control={form.control}
          name="minimumStayDays"
          label={t("distribution.growth.fields.stay")}
          hint={t("distribution.growth.stayHint")}
          min={0}
          max={MOST_DAYS}
        />
      </Part>
    </DrawerForm>
  )
}

function Part({
  title,
  children,
}: {
  title: string
  children: React.ReactNode
}) {
  return (
    <section
      aria-label={title}
      className="border-ui-border-base flex flex-col gap-y-4 border-b pb-6 last:border-b-0"
    >
      <Heading level="h3">{title}</Heading>
      {children}
    </section>
  )
}
