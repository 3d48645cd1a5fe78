import { Trash } from "@medusajs/icons"
import { Badge, Button, IconButton, Text, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { PayoutMethod } from "../../../../../api/types"
import { EmptyRow } from "../../../../components/empty-row"
import { Section } from "../../../../components/section"
import {
  usePayoutMethods,
  useRemovePayoutMethod,
} from "../../../../hooks/api/payout-methods"
import { useMethodLabel } from "../../../../hooks/use-method-label"
import { useFormat } from "../../../../hooks/use-format"
import { announce } from "../../../../lib/announce"

/** What a distributor is paid to, masked. */
export function PayoutMethodsSection({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data, isPending, isError } = usePayoutMethods(id)
  const methods = data?.payout_methods ?? []
  return (
    <Section
      title={t("distribution.methods.title")}
      aside={<AddLink id={id} />}
      isLoading={isPending}
      isUnreadable={isError && !data}
    >
      {methods.length === 0 ? (
        <EmptyRow text={t("distribution.methods.empty")} />
      ) : (
        <ul className="flex flex-col gap-y-4 px-6 py-4">
          {methods.map((method) => (
            <li
              key={method.id}
              className="flex items-start justify-between gap-x-2"
            >
              <Method method={method} />
              <RemoveButton distributorId={id} method={method} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function AddLink({ id }: { id: string }) {
  const { t } = useTranslation()
  return (
    <Button size="small" variant="secondary" asChild>
      <Link to={`/distribution/distributors/${id}/payout-method`}>
        {t("distribution.methods.add.label")}
      </Link>
    </Button>
  )
}

function Method({ method }: { method: PayoutMethod }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const labelOf = useMethodLabel()
  const isCooling = new Date(method.usable_from) > new Date()
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <span className="flex min-w-0 flex-wrap items-center gap-2">
        <Text size="small" leading="compact" weight="plus">
          {method.hint}
        </Text>
        {method.is_default && (
          <Badge size="2xsmall" className="shrink-0">
            {t("distribution.methods.default")}
          </Badge>
        )}
        {isCooling && (
          <Badge size="2xsmall" color="orange" className="shrink-0">
            {t("distribution.methods.cooling")}
          </Badge>
        )}
      </span>
      <Text size="xsmall" className="text-ui-fg-muted">
        {labelOf(method)}
        {isCooling &&
          ` · ${t("distribution.methods.usableFrom", { date: dateTime(method.usable_from) })}`}
      </Text>
    </div>
  )
}

interface RemoveButtonProps {
  distributorId: string
  method: PayoutMethod
}

function RemoveButton({ distributorId, method }: RemoveButtonProps) {
  const { t } = useTranslation()
  const prompt = usePrompt()
  const remove = useRemovePayoutMethod(distributorId)
  const { hint } = method
  const ask = async () => {
    const isSure = await prompt({
      title: t("distribution.methods.remove.title", { hint }),
      description: t(
        method.is_default
          ? "distribution.methods.remove.ofDefault"
          : "distribution.methods.remove.description"
      ),
      confirmText: t("distribution.methods.remove.label"),
      cancelText: t("distribution.common.cancel"),
    })
    if (isSure) {
      await announce(
        remove.mutateAsync(method.id),
        t("distribution.methods.remove.done", { hint })
      )
    }
  }
  return (
    <IconButton
      size="small"
      variant="transparent"
      aria-label={t("distribution.methods.remove.of", { hint })}
      disabled={remove.isPending}
      onClick={() => void ask()}
    >
      <Trash />
    </IconButton>
  )
}
