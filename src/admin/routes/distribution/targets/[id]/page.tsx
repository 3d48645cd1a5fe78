import { LayoutComposer } from "@medusajs/dashboard/components"
import { type UIMatch, useParams } from "react-router-dom"
import { Section } from "../../../../components/section"
import { useTarget } from "../../../../hooks/api/targets"
import { ProgressSection } from "./progress-section"
import { TermsSection } from "./terms-section"

const TargetPage = () => {
  const { id = "" } = useParams()
  const { data, isError, error } = useTarget(id)
  if (isError && !data) {
    throw error
  }
  if (!data) {
    return <Section title="" isLoading />
  }
  const { target } = data
  return (
    <LayoutComposer
      widgetsZonePrefix="distribution.target.details"
      preferredLayoutId="core:two-column"
      data={target}
      sections={{
        main: (
          <LayoutComposer.Entry id="distribution:target-progress">
            <ProgressSection target={target} />
          </LayoutComposer.Entry>
        ),
        side: (
          <LayoutComposer.Entry id="distribution:target">
            <TermsSection target={target} />
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

export default TargetPage

function TargetCrumb({ params }: UIMatch) {
  const { data } = useTarget(params.id ?? "")
  return data ? <>{data.target.name}</> : null
}

export const handle = {
  breadcrumb: (match: UIMatch) => <TargetCrumb {...match} />,
}
