import { tellStories } from "../support/stories"
import { documents } from "./stories/documents"
import { money } from "./stories/money"
import { payouts } from "./stories/payouts"
import { statements } from "./stories/statements"

tellStories({ money, statements, payouts, documents })
