import { ExportResultsDrawer } from "../../../components/growth/export-results-drawer"
import { firstOfMonth } from "../../../lib/growth/months"

/** Downloads what everybody brought, this month unless other days are chosen. */
const ExportResultsPage = () => (
  <ExportResultsDrawer from={firstOfMonth(0)} by="whole" />
)

export default ExportResultsPage
