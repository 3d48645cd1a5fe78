import { toast } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import type {
  AdminPlanDraftListResponse,
  AdminSimulationDeleteResponse,
  AdminSimulationListResponse,
  AdminSimulationResponse,
  AdminSimulationSummary,
} from "../../../api/types"
import { download } from "../../lib/download"
import { sdk } from "../../lib/sdk"
import { keys } from "./query-keys"
import { type Query, useRead, useReadUntilOver, useWrite } from "./request"

const BASE = "/plan/simulations"

const ALL_DRAFTS = 200

const isOver = ({ finished_at }: AdminSimulationSummary) => finished_at !== null

/** Simulations, read again while one of them waits or runs. */
export function useSimulations(query: Query) {
  return useReadUntilOver<AdminSimulationListResponse>(keys.simulations, {
    path: BASE,
    query,
    isOver: ({ simulations }) => simulations.every(isOver),
  })
}

/** A simulation, read again until it is over. */
export function useSimulation(id: string) {
  return useReadUntilOver<AdminSimulationResponse>(keys.simulations, {
    path: `${BASE}/${id}`,
    isOver: ({ simulation }) => isOver(simulation),
  })
}

/** The drafts that can be simulated. */
export function useDraftChoices() {
  return useRead<AdminPlanDraftListResponse>(keys.plan, "/plan/drafts", {
    limit: ALL_DRAFTS,
  })
}

export interface SimulationForm {
  draft_id?: string
  terms?: Record<string, never>
  from: string
  until: string
  name?: string
}

export function useRequestSimulation() {
  return useWrite<AdminSimulationResponse, SimulationForm>((body) => ({
    path: BASE,
    body,
  }))
}

export function useCancelSimulation(id: string) {
  return useWrite<AdminSimulationResponse, void>(() => ({
    path: `${BASE}/${id}/cancel`,
  }))
}

export function useDeleteSimulation(id: string) {
  return useWrite<AdminSimulationDeleteResponse, void>(() => ({
    path: `${BASE}/${id}`,
    method: "DELETE",
  }))
}

/** Downloads what every distributor has and would have. */
export function useExportSimulation(id: string) {
  const { t } = useTranslation()
  return useMutation({
    mutationFn: async () => {
      const file = await sdk.client.fetch<Response>(
        `/admin/distribution${BASE}/${id}/export`,
        { headers: { accept: "text/csv" } }
      )
      download(await file.blob(), "simulation.csv")
    },
    onError: (error: Error) =>
      toast.error(t("distribution.simulations.exportFailed"), {
        description: error.message,
      }),
  })
}
