import { useParams } from "react-router-dom"
import { ExportResultsDrawer } from "../../../../../../components/growth/export-results-drawer"
import { useDistributor } from "../../../../../../hooks/api/distributors"
import { distributorName } from "../../../../../../lib/distributor-name"
import { firstOfMonth } from "../../../../../../lib/growth/months"
import { MONTHS } from "../results-section"

/** Downloads what one distributor brought day by day, over the months that its page shows. */
const ExportResultsPage = () => {
  const { id = "" } = useParams()
  const { data } = useDistributor(id)
  return data ? (
    <ExportResultsDrawer
      distributor={{ id, name: distributorName(data.distributor) }}
      from={firstOfMonth(MONTHS - 1)}
      by="day"
    />
  ) : null
}

export default ExportResultsPage
