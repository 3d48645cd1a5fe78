import { Form, KeyboundForm } from "@medusajs/dashboard/components"
import { Button, Drawer, Heading, toast, usePrompt } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { AdminPlanDraft } from "../../../../../../../api/types"
import { usePublishDraft } from "../../../../../../hooks/api/plans"
import { useFormat } from "../../../../../../hooks/use-format"
import { useSubmitOnce } from "../../../../../../hooks/use-submit-once"
import { PublishFields, type TypedPublish } from "./publish-fields"

interface PublishDrawerProps {
  draft: AdminPlanDraft
  onClose: () => void
}

/** Publishes a saved draft, now or from a date, when confirmed. */
export function PublishDrawer({ draft, onClose }: PublishDrawerProps) {
  const { t } = useTranslation()
  const form = useForm<TypedPublish>({
    defaultValues: { when: "now", date: null, note: "" },
  })
  const publish = usePublish(draft)
  const isRefused = draft.problems.some(({ severity }) => severity === "error")
  const submit = useSubmitOnce(
    form,
    async (typed) => !isRefused && (await publish.run(typed))
  )
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Drawer.Content>
        <Form {...form}>
          <KeyboundForm
            onSubmit={submit}
            className="flex flex-1 flex-col overflow-hidden"
          >
            <Drawer.Header>
              <Drawer.Title asChild>
                <Heading>
                  {t("distribution.plans.publish.title", { name: draft.name })}
                </Heading>
              </Drawer.Title>
              <Drawer.Description className="txt-compact-small text-ui-fg-subtle">
                {t("distribution.plans.publish.description")}
              </Drawer.Description>
            </Drawer.Header>
            <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
              <PublishFields draft={draft} />
            </Drawer.Body>
            <Drawer.Footer>
              <Button
                size="small"
                variant="secondary"
                type="button"
                onClick={onClose}
              >
                {t("distribution.common.cancel")}
              </Button>
              <Button
                size="small"
                type="submit"
                disabled={isRefused}
                isLoading={publish.isPending}
              >
                {t("distribution.plans.publish.submit")}
              </Button>
            </Drawer.Footer>
          </KeyboundForm>
        </Form>
      </Drawer.Content>
    </Drawer>
  )
}

function usePublish(draft: AdminPlanDraft) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const prompt = usePrompt()
  const navigate = useNavigate()
  const { mutateAsync, isPending } = usePublishDraft(draft.id)
  const run = async ({ when, date, note }: TypedPublish): Promise<boolean> => {
    const from = when === "later" ? date?.toISOString() : undefined
    const isSure = await prompt({
      variant: "confirmation",
      title: from
        ? t("distribution.plans.publish.confirm.later", {
            date: dateTime(from),
          })
        : t("distribution.plans.publish.confirm.now"),
      description: t("distribution.plans.publish.confirm.description"),
      confirmText: t("distribution.plans.publish.submit"),
      cancelText: t("distribution.common.cancel"),
    })
    if (!isSure) {
      return false
    }
    try {
      const { plan } = await mutateAsync({
        revision: draft.revision,
        effective_from: from,
        note: note.trim() || undefined,
      })
      toast.success(
        t("distribution.plans.publish.done", { version: plan.version })
      )
      navigate("/distribution/plans", { replace: true })
      return true
    } catch {
      // What was refused is shown already; the drawer stays open.
      return false
    }
  }
  return { run, isPending }
}
