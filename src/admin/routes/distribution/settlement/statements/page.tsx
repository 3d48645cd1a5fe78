import { crumb } from "../../../../components/crumb"
import { ListPage } from "../../../../components/list-page"
import { StatementsTable } from "./statements-table"

const StatementsPage = () => {
  return (
    <ListPage zone="distribution.statement.list" id="distribution:statements">
      <StatementsTable />
    </ListPage>
  )
}

export default StatementsPage

export const handle = { breadcrumb: crumb("distribution.statements.title") }
