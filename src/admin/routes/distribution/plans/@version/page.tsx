import { RouteDrawer } from "@medusajs/dashboard/components"
import { Button, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useSearchParams } from "react-router-dom"
import { EmptyRow } from "../../../../components/empty-row"
import { usePlanVersion } from "../../../../hooks/api/plans"
import { VersionDetails } from "../version-details"

/** The version that `?version=` names: what it says, and what it changed. */
const VersionDrawer = () => {
  const { t } = useTranslation()
  const [params] = useSearchParams()
  const id = params.get("version") ?? ""
  const { data, isError } = usePlanVersion(id)
  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>
            {t("distribution.plans.versions.one", {
              version: data?.plan.version ?? "…",
            })}
          </Heading>
        </RouteDrawer.Title>
        <RouteDrawer.Description className="sr-only">
          {t("distribution.plans.versions.changes")}
        </RouteDrawer.Description>
      </RouteDrawer.Header>
      <RouteDrawer.Body className="divide-y overflow-y-auto p-0">
        {data && <VersionDetails plan={data.plan} />}
        {isError && !data && (
          <EmptyRow text={t("distribution.common.unreadable")} />
        )}
      </RouteDrawer.Body>
      <RouteDrawer.Footer>
        <Button size="small" variant="secondary" asChild>
          <Link to={`/distribution/plans/create-draft?from=${id}`}>
            {t("distribution.plans.versions.draft")}
          </Link>
        </Button>
      </RouteDrawer.Footer>
    </RouteDrawer>
  )
}

export default VersionDrawer
