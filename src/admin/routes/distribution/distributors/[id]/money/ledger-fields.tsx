import { Combobox } from "@medusajs/dashboard/components"
import { DatePicker, Label, Select } from "@medusajs/ui"
import { type ReactNode, useId } from "react"
import { useTranslation } from "react-i18next"
import {
  type MovementCode,
  movements,
  ownAccountKinds,
} from "../../../../../../modules/distribution/domain/movements"
import type { Option } from "../../../../../components/field"
import type { Bucket } from "./page"

/** What of a bucket's movements is asked for. */
export interface Narrowing {
  codes: string[]
  first: Date | null
  last: Date | null
}

interface LedgerFieldsProps {
  bucket: Bucket
  currencies: string[]
  narrowing: Narrowing
  onBucket: (bucket: Bucket) => void
  onNarrowing: (narrowing: Narrowing) => void
}

/** Which bucket, in which currency, which kinds of movement, and when. */
export function LedgerFields({
  bucket,
  currencies,
  narrowing,
  onBucket,
  onNarrowing,
}: LedgerFieldsProps) {
  const { t } = useTranslation()
  return (
    <div className="grid grid-cols-2 gap-3 px-6 py-4 lg:grid-cols-4">
      <Choice
        label={t("distribution.money.ledger.bucket")}
        value={bucket.account}
        options={ownAccountKinds.map((value) => ({
          value,
          label: t(`distribution.money.buckets.${value}`),
        }))}
        onChange={(account) =>
          onBucket({ ...bucket, account: account as Bucket["account"] })
        }
      />
      <Choice
        label={t("distribution.money.ledger.currency")}
        value={bucket.currency}
        options={currencies.map((value) => ({
          value,
          label: value.toUpperCase(),
        }))}
        onChange={(currency) => onBucket({ ...bucket, currency })}
      />
      <Day
        label={t("distribution.money.ledger.from")}
        value={narrowing.first}
        onChange={(first) => onNarrowing({ ...narrowing, first })}
      />
      <Day
        label={t("distribution.money.ledger.until")}
        value={narrowing.last}
        onChange={(last) => onNarrowing({ ...narrowing, last })}
      />
      <div className="col-span-full">
        <Labelled label={t("distribution.money.ledger.kinds")}>
          {() => (
            <Combobox
              aria-label={t("distribution.money.ledger.kinds")}
              value={narrowing.codes}
              onChange={(codes) =>
                onNarrowing({ ...narrowing, codes: codes ?? [] })
              }
              options={codesOf(bucket.account).map((value) => ({
                value,
                label: t(`distribution.money.codes.${value}`),
              }))}
              placeholder={t("distribution.money.ledger.allKinds")}
              displayMode="chips"
            />
          )}
        </Labelled>
      </div>
    </div>
  )
}

/** The kinds of movement that a bucket has. */
export function codesOf(account: Bucket["account"]): MovementCode[] {
  return (Object.keys(movements) as MovementCode[]).filter((code) => {
    const { from, to } = movements[code]
    return from === account || to === account
  })
}

function Labelled({
  label,
  children,
}: {
  label: string
  children: (id: string) => ReactNode
}) {
  const id = useId()
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <Label htmlFor={id} size="xsmall" className="text-ui-fg-subtle">
        {label}
      </Label>
      {children(id)}
    </div>
  )
}

interface ChoiceProps {
  label: string
  value: string
  options: Option[]
  onChange: (value: string) => void
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <Select value={value} onValueChange={onChange}>
          <Select.Trigger id={id}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {options.map((option) => (
              <Select.Item key={option.value} value={option.value}>
                {option.label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </Labelled>
  )
}

interface DayProps {
  label: string
  value: Date | null
  onChange: (day: Date | null) => void
}

function Day({ label, value, onChange }: DayProps) {
  return (
    <Labelled label={label}>
      {() => (
        <DatePicker aria-label={label} value={value} onChange={onChange} />
      )}
    </Labelled>
  )
}
