import { LayoutComposer } from "@medusajs/dashboard/components"
import { type UIMatch, useParams } from "react-router-dom"
import { Section } from "../../../../components/section"
import { useContest } from "../../../../hooks/api/contests"
import { AboutSection } from "./about-section"
import { LeaderboardSection } from "./leaderboard-section"
import { ObjectionsSection } from "./objections-section"

const ContestPage = () => {
  const { id = "" } = useParams()
  const { data, isError, error } = useContest(id)
  if (isError && !data) {
    throw error
  }
  if (!data) {
    return <Section title="" isLoading />
  }
  const { contest } = data
  return (
    <LayoutComposer
      widgetsZonePrefix="distribution.contest.details"
      preferredLayoutId="core:two-column"
      data={contest}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="distribution:leaderboard">
              <LeaderboardSection contest={contest} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:objections">
              <ObjectionsSection contest={contest} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <LayoutComposer.Entry id="distribution:contest">
            <AboutSection contest={contest} />
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

export default ContestPage

function ContestCrumb({ params }: UIMatch) {
  const { data } = useContest(params.id ?? "")
  return data ? <>{data.contest.name}</> : null
}

export const handle = {
  breadcrumb: (match: UIMatch) => <ContestCrumb {...match} />,
}
