import {
  KeyboundForm,
  RouteDrawer,
  useRouteModal,
} from "@medusajs/dashboard/components"
import { Button, Heading } from "@medusajs/ui"
import type { PropsWithChildren } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useSubmitOnce } from "../hooks/use-submit-once"

interface DrawerFormProps<T extends FieldValues> extends PropsWithChildren {
  title: string
  /** What saving does, where the title alone does not say it. */
  description?: string
  form: UseFormReturn<T>
  isSaving: boolean
  submitLabel?: string
  isDangerous?: boolean
  /**
   * Resolves to false when nothing was sent, as after a question answered with
   * no, and to an address when that is where it leads.
   */
  onSubmit: (values: T) => Promise<unknown>
}

/** A form in a drawer that a route opens; it closes when what it sent was taken. */
export function DrawerForm<T extends FieldValues>(props: DrawerFormProps<T>) {
  const { title, description } = props
  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>{title}</Heading>
        </RouteDrawer.Title>
        <RouteDrawer.Description
          className={
            description ? "text-ui-fg-subtle txt-compact-small" : "sr-only"
          }
        >
          {description ?? title}
        </RouteDrawer.Description>
      </RouteDrawer.Header>
      <FormInDrawer {...props} />
    </RouteDrawer>
  )
}

function FormInDrawer<T extends FieldValues>({
  form,
  isSaving,
  submitLabel,
  isDangerous,
  onSubmit,
  children,
}: DrawerFormProps<T>) {
  const { t } = useTranslation()
  const { handleSuccess } = useRouteModal()
  const submit = useSubmitOnce(form, async (values) => {
    try {
      const sent = await onSubmit(values)
      if (sent === false) {
        return false
      }
      handleSuccess(typeof sent === "string" ? sent : undefined)
      return true
    } catch {
      // What was refused is shown already; the form stays open with what was typed.
      return false
    }
  })
  return (
    <RouteDrawer.Form form={form}>
      <KeyboundForm
        onSubmit={submit}
        className="flex flex-1 flex-col overflow-hidden"
      >
        <RouteDrawer.Body className="flex flex-1 flex-col gap-y-6 overflow-auto">
          {children}
        </RouteDrawer.Body>
        <RouteDrawer.Footer>
          <div className="flex items-center justify-end gap-x-2">
            <RouteDrawer.Close asChild>
              <Button size="small" variant="secondary" type="button">
                {t("distribution.common.cancel")}
              </Button>
            </RouteDrawer.Close>
            <Button
              size="small"
              type="submit"
              variant={isDangerous ? "danger" : "primary"}
              isLoading={isSaving}
            >
              {submitLabel ?? t("distribution.common.save")}
            </Button>
          </div>
        </RouteDrawer.Footer>
      </KeyboundForm>
    </RouteDrawer.Form>
  )
}
