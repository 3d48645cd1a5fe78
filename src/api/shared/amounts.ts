export { amountsIn, type ToAmount } from "../../workflows/amounts-in"
