import { Button, Prompt, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { useBulk } from "../../hooks/use-bulk"
import { useWords } from "../../hooks/use-words"
import { shownAlready } from "../../lib/shown-already"

type Bulk = Pick<
  ReturnType<typeof useBulk>,
  "outcome" | "putAway" | "approveNow" | "isPending"
>

/** Names what was left as it is and why; what its review alone holds up can be approved all the same. */
export function BulkResult({ bulk }: { bulk: Bulk }) {
  const { t } = useTranslation()
  const words = useWords()
  const refused = bulk.outcome?.refused ?? []
  const underReview = refused
    .filter(({ reason }) => reason === "under_review")
    .map(({ id }) => id)
  return (
    <Prompt open={refused.length > 0} variant="confirmation">
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>
            {t("distribution.statements.refused.title", {
              count: refused.length,
            })}
          </Prompt.Title>
        </Prompt.Header>
        <ul className="flex max-h-80 flex-col gap-y-3 overflow-y-auto px-6 pt-4">
          {refused.map((one) => (
            <li key={one.id} className="flex flex-col">
              <Link
                to={`/distribution/settlement/statements/${one.id}`}
                className="text-ui-fg-interactive txt-compact-small-plus w-fit"
                onClick={bulk.putAway}
              >
                {one.number === null
                  ? t("distribution.statements.refused.unknown")
                  : t("distribution.statements.one", { number: one.number })}
              </Link>
              <Text size="small" className="text-ui-fg-subtle">
                {words(one.words)}
              </Text>
            </li>
          ))}
        </ul>
        <Prompt.Footer className="flex-wrap">
          {underReview.length > 0 && (
            <Button
              size="small"
              variant="secondary"
              isLoading={bulk.isPending}
              onClick={() =>
                void bulk
                  .approveNow({ ids: underReview, before_review_ends: true })
                  .catch(shownAlready)
              }
            >
              {t("distribution.statements.approve.anyway", {
                count: underReview.length,
              })}
            </Button>
          )}
          <Button size="small" onClick={bulk.putAway}>
            {t("distribution.statements.refused.close")}
          </Button>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
