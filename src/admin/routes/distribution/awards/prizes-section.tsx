import { ActionMenu } from "@medusajs/dashboard/components"
import { PencilSquare, Trash } from "@medusajs/icons"
import { Badge, Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminPrize } from "../../../../api/types"
import { EmptyRow } from "../../../components/empty-row"
import { Section } from "../../../components/section"
import { ShowMore } from "../../../components/show-more"
import { useDeletePrize, usePrizes } from "../../../hooks/api/awards"
import { useAskDelete } from "../../../hooks/use-ask-delete"
import { useFormat } from "../../../hooks/use-format"

/** Things that can be won, and how many are left. */
export function PrizesSection() {
  const { t } = useTranslation()
  const { rows: prizes, more, state } = usePrizes()
  return (
    <Section
      title={t("distribution.prizes.title")}
      aside={
        <Button size="small" variant="secondary" asChild>
          <Link to="prize">{t("distribution.prizes.create")}</Link>
        </Button>
      }
      {...state}
    >
      {prizes.map((prize) => (
        <PrizeRow key={prize.id} prize={prize} />
      ))}
      {prizes.length === 0 && (
        <EmptyRow text={t("distribution.prizes.empty")} />
      )}
      <ShowMore {...more} />
    </Section>
  )
}

function PrizeRow({ prize }: { prize: AdminPrize }) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const ask = useAskDelete()
  const { mutateAsync } = useDeletePrize()
  const { id, name } = prize
  const remove = () =>
    ask({
      title: t("distribution.prizes.delete.title", { name }),
      description: t("distribution.prizes.delete.description"),
      label: t("distribution.prizes.delete.label"),
      done: t("distribution.prizes.delete.done", { name }),
      remove: () => mutateAsync(id),
    })
  const facts = [
    prize.stock === null
      ? t("distribution.prizes.anyNumber")
      : t("distribution.prizes.left", { count: prize.stock }),
    ...(prize.value !== null && prize.currency_code
      ? [money(prize.value, prize.currency_code)]
      : []),
  ]
  return (
    <div className="flex items-center justify-between gap-x-2 px-6 py-4">
      <div>
        <Text size="small" leading="compact" weight="plus">
          {prize.name}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {facts.join(" · ")}
        </Text>
        {!prize.is_active && (
          <Badge size="2xsmall">{t("distribution.prizes.inactive")}</Badge>
        )}
      </div>
      <ActionMenu
        groups={[
          {
            actions: [
              {
                label: t("distribution.common.edit"),
                icon: <PencilSquare />,
                to: `prize?prize=${prize.id}`,
              },
              {
                label: t("distribution.prizes.delete.label"),
                icon: <Trash />,
                onClick: () => void remove(),
              },
            ],
          },
        ]}
      />
    </div>
  )
}
