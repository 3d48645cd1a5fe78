import type {
  AdminPlanDraftListResponse,
  AdminSimulationDeleteResponse,
  AdminSimulationListResponse,
  AdminSimulationResponse,
  AdminSimulationSummary,
} from "../../../api/types"
import { keys } from "./query-keys"
import {
  type Query,
  useDownload,
  useRead,
  useReadUntilOver,
  useWrite,
} from "./request"

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
  return useDownload(() => ({
    path: `${BASE}/${id}/export`,
    name: "simulation.csv",
  }))
}
