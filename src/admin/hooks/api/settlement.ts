import { usePrompt, toast } from "@medusajs/ui"
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

/** Settlement periods, read again while one of them is being closed. */
export function usePeriods(query: Query) {
  return useReadUntilOver<AdminSettlementPeriodListResponse>(keys.settlement, {
    path: `${BASE}/periods`,
    query,
    isOver: ({ periods }) => periods.every(({ status }) => status === "closed"),
  })
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
