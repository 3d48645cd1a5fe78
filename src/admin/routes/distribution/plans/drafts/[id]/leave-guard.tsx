import { Prompt } from "@medusajs/ui"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import { useBlocker } from "react-router-dom"

/** Asks before unsaved changes are left behind, by a link, back or closing the tab. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const { t } = useTranslation()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty &&
      currentLocation.pathname !== nextLocation.pathname &&
      !nextLocation.state?.isSubmitSuccessful
  )
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    if (isDirty) {
      window.addEventListener("beforeunload", warn)
    }
    return () => window.removeEventListener("beforeunload", warn)
  }, [isDirty])
  return (
    <Prompt open={blocker.state === "blocked"} variant="confirmation">
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t("distribution.plans.leave.title")}</Prompt.Title>
          <Prompt.Description>
            {t("distribution.plans.leave.draft")}
          </Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel onClick={() => blocker.reset?.()}>
            {t("distribution.plans.leave.stay")}
          </Prompt.Cancel>
          <Prompt.Action onClick={() => blocker.proceed?.()}>
            {t("distribution.plans.leave.confirm")}
          </Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
