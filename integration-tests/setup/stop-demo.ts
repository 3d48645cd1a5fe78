import { stopDemo } from "./start-demo"

export default stopDemo
