import { usePrompt, toast } from "@medusajs/ui"
import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import type {
  AdminCloseResponse,
  AdminSettlementPeriodListResponse,
  AdminSettlementSettings,
  AdminSettlementSettingsResponse,
  AdminSettlementWorkResponse,
} from "../../../api/types"
import { keys } from "./query-keys"
import {
  type Query,
  useKeyedWrite,
  useRead,
  useReadUntilOver,
  useWrite,
} from "./request"

const BASE = "/settlement"

/** What waits for the merchant, counted. */
export function useSettlementWork() {
  return useRead<AdminSettlementWorkResponse>(keys.settlement, BASE)
}

/** Settlement periods, read again while one of them is being closed; once it is, so is all that its closing made. */
export function usePeriods(query: Query) {
  const read = useReadUntilOver<AdminSettlementPeriodListResponse>(
    keys.settlement,
    {
      path: `${BASE}/periods`,
      query,
      isOver: ({ periods }) =>
        periods.every(({ status }) => status === "closed"),
    }
  )
  useReadAllOnceClosed(read.isPlaceholderData ? undefined : read.data, query)
  return read
}

/** Whatever else was read before a period was closed is stale after, as it is after a write. */
function useReadAllOnceClosed(
  answer: AdminSettlementPeriodListResponse | undefined,
  query: Query
) {
  const client = useQueryClient()
  const page = JSON.stringify(query)
  const last = useRef<{ page: string; closed: string[] }>()
  useEffect(() => {
    if (!answer) {
      return
    }
    const closed = closedIn(answer)
    const before = last.current
    last.current = { page, closed }
    const isNew = (id: string) => !before?.closed.includes(id)
    if (before?.page === page && closed.some(isNew)) {
      void client.invalidateQueries({ queryKey: keys.all })
    }
  }, [answer, page, client])
}

function closedIn({ periods }: AdminSettlementPeriodListResponse): string[] {
  return periods.filter(({ status }) => status === "closed").map(({ id }) => id)
}

/** Closes what is over when confirmed; it goes on after it has answered. */
export function useAskToClose() {
  const { t } = useTranslation()
  const confirm = usePrompt()
  const close = useKeyedWrite<AdminCloseResponse, void>(() => ({
    path: `${BASE}/close`,
  }))
  const ask = async () => {
    const isSure = await confirm({
      title: t("distribution.settlement.close.title"),
      description: t("distribution.settlement.close.description"),
      confirmText: t("distribution.settlement.close.confirm"),
      cancelText: t("distribution.common.cancel"),
      variant: "confirmation",
    })
    if (!isSure) {
      return
    }
    const { periods } = await close.mutateAsync()
    toast.info(
      periods.length === 0
        ? t("distribution.settlement.close.nothing")
        : t("distribution.settlement.close.begun", { count: periods.length })
    )
  }
  return { ask, isPending: close.isPending }
}

export function useSettlementSettings() {
  return useRead<AdminSettlementSettingsResponse>(
    keys.settlement,
    `${BASE}/settings`
  )
}

export type SettlementSettingsChange = Partial<
  Omit<AdminSettlementSettings, "next_cut_offs" | "updated_at">
>

export function useUpdateSettlementSettings() {
  return useWrite<AdminSettlementSettingsResponse, SettlementSettingsChange>(
    (body) => ({ path: `${BASE}/settings`, body })
  )
}
