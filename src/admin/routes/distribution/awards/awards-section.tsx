import {
  Badge,
  Button,
  Container,
  Heading,
  Select,
  StatusBadge,
  Table,
  Text,
} from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminAward } from "../../../../api/types"
import {
  type AwardStatus,
  canBecome,
} from "../../../../modules/distribution/domain/growth/award"
import { DistributorLink } from "../../../components/distributor-link"
import { EmptyRow } from "../../../components/empty-row"
import { SectionContent } from "../../../components/section"
import { ShowMore } from "../../../components/show-more"
import { useAwards, useExportAwards } from "../../../hooks/api/awards"
import { useFormat } from "../../../hooks/use-format"

/** What can be listed: everything, or prizes that wait for somebody. */
const lists = {
  all: {},
  to_send: { kind: "prize", status: "claimed" },
  sent: { kind: "prize", status: "sent" },
  out_of_stock: { status: "out_of_stock" },
  undeserved: { is_undeserved: true },
} as const

type ListName = keyof typeof lists

/** What was won by results, and how far prizes have come. */
export function AwardsSection() {
  const { t } = useTranslation()
  const [list, setList] = useState<ListName>("all")
  const exporting = useExportAwards()
  const { rows: awards, more, state } = useAwards(lists[list])
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <div>
          <Heading>{t("distribution.awards.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("distribution.awards.subtitle")}
          </Text>
        </div>
        <div className="flex items-center gap-x-2">
          <Select
            size="small"
            value={list}
            onValueChange={(value) => setList(value as ListName)}
          >
            <Select.Trigger
              aria-label={t("distribution.awards.show")}
              className="w-fit"
            >
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {Object.keys(lists).map((name) => (
                <Select.Item key={name} value={name}>
                  {t(`distribution.awards.lists.${name}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
          <Button
            size="small"
            variant="secondary"
            isLoading={exporting.isPending}
            onClick={() => exporting.mutate()}
          >
            {t("distribution.contests.export")}
          </Button>
        </div>
      </div>
      <SectionContent {...state}>
        {awards.length === 0 ? (
          <EmptyRow text={t("distribution.awards.empty")} />
        ) : (
          <Rows awards={awards} />
        )}
        <ShowMore {...more} />
      </SectionContent>
    </Container>
  )
}

function Rows({ awards }: { awards: AdminAward[] }) {
  const { t } = useTranslation()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            {["distributor", "what", "for", "status"].map((key) => (
              <Table.HeaderCell key={key}>
                {t(`distribution.awards.fields.${key}`)}
              </Table.HeaderCell>
            ))}
            <Table.HeaderCell />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {awards.map((award) => (
            <AwardRow key={award.id} award={award} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

const colors = {
  granted: "green",
  revoked: "grey",
  out_of_stock: "red",
  won: "blue",
  claimed: "orange",
  sent: "purple",
  received: "green",
} as const satisfies Record<AwardStatus, string>

function AwardRow({ award }: { award: AdminAward }) {
  const { t } = useTranslation()
  const { source } = award
  const next = (["sent", "received"] as const).find((step) =>
    canBecome(award.status, step)
  )
  return (
    <Table.Row>
      <Table.Cell>
        <DistributorLink {...award.distributor} />
      </Table.Cell>
      <Table.Cell>
        <What award={award} />
      </Table.Cell>
      <Table.Cell>
        <Link
          to={`/distribution/${source.type}s/${source.id}`}
          className="text-ui-fg-interactive"
        >
          {award.title}
        </Link>
      </Table.Cell>
      <Table.Cell>
        <span className="flex flex-col items-start gap-y-1 py-2">
          <StatusBadge color={colors[award.status]}>
            {t(`distribution.awards.status.${award.status}`)}
          </StatusBadge>
          {!award.is_final && (
            <Badge size="2xsmall">{t("distribution.awards.provisional")}</Badge>
          )}
          {award.is_undeserved && (
            <Badge size="2xsmall" color="orange">
              {t("distribution.awards.undeserved")}
            </Badge>
          )}
        </span>
      </Table.Cell>
      <Table.Cell className="text-right">
        {next && (
          <Button size="small" variant="transparent" asChild>
            <Link to={`mark?award=${award.id}&step=${next}`}>
              {t(`distribution.awards.mark.${next}`)}
            </Link>
          </Button>
        )}
      </Table.Cell>
    </Table.Row>
  )
}

/** What was won, with what the distributor wrote and where it is. */
function What({ award }: { award: AdminAward }) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const notes = [award.claim_note, award.delivery_note].filter(Boolean)
  const what = () => {
    switch (award.kind) {
      case "money":
        return money(award.amount, award.currency_code ?? "")
      case "points":
        return t("distribution.contests.points", { count: award.amount })
      case "prize":
        return award.prize?.name ?? ""
      case "promotion":
        return award.promotion_code ?? t("distribution.awards.codeToCome")
    }
  }
  return (
    <span className="flex flex-col py-2">
      <span>{what()}</span>
      {notes.map((note) => (
        <span
          key={note}
          className="text-ui-fg-subtle txt-compact-xsmall whitespace-normal"
        >
          {note}
        </span>
      ))}
    </span>
  )
}
