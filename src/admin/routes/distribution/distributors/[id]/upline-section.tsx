import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { DistributorLink } from "../../../../components/distributor-link"
import { EmptyRow } from "../../../../components/empty-row"
import { Section } from "../../../../components/section"
import { useUpline } from "../../../../hooks/api/distributors"
import { distributorName } from "../../../../lib/distributor-name"

/** Everybody above the distributor, from its sponsor to the top. */
export function UplineSection({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data, isPending, isError } = useUpline(id)
  const upline = data?.distributors ?? []
  return (
    <Section
      title={t("distribution.upline.title")}
      isLoading={isPending}
      isUnreadable={isError && !data}
    >
      {upline.length === 0 ? (
        <EmptyRow text={t("distribution.upline.empty")} />
      ) : (
        <ol className="flex flex-col gap-y-3 px-6 py-4">
          {upline.map((member) => (
            <li
              key={member.id}
              className="flex items-center justify-between gap-x-2"
            >
              <DistributorLink id={member.id} name={distributorName(member)} />
              <Badge size="2xsmall" className="shrink-0">
                {t("distribution.common.level", { level: member.level })}
              </Badge>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
