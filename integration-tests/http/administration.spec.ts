import { tellStories } from "../support/stories"
import { api } from "./stories/api"
import { costs } from "./stories/costs"
import { plans } from "./stories/plans"
import { queryGraph } from "./stories/query-graph"
import { simulations } from "./stories/simulations"

tellStories({ api, plans, simulations, costs, queryGraph })
