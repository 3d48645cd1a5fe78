import { joinerConfigOf } from "../../orm-bridge"
import { queryableEntities } from "./entities"

export const DISTRIBUTION_MODULE = "distribution"

export const joinerConfig = joinerConfigOf(
  DISTRIBUTION_MODULE,
  queryableEntities
)
