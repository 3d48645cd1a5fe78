import { ActionMenu } from "@medusajs/dashboard/components"
import { ArrowDownTray, ArrowUpTray, ChartBar, Trash } from "@medusajs/icons"
import { toast, usePrompt } from "@medusajs/ui"
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useAskDeleteDraft } from "../../../../../hooks/use-ask-delete-draft"
import { downloadJson, readJson } from "../../../../../lib/json-file"
import { termsOf } from "../../../../../lib/plan/typed-plan"
import type { DraftForm } from "./use-draft-form"

/** What is thrown away is not guarded any more. */
const LEFT = { replace: true, state: { isSubmitSuccessful: true } }

/** The document as a file, for developers, and throwing the draft away. */
export function DraftMenu({ editor }: { editor: DraftForm }) {
  const { t } = useTranslation()
  const file = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  const remove = useAskDeleteDraft(editor.saved, () =>
    navigate("/distribution/plans", LEFT)
  )
  const takeFile = useImport(editor)
  const { form } = editor
  return (
    <>
      <ActionMenu
        groups={[
          {
            actions: [
              {
                label: t("distribution.plans.editor.simulate"),
                icon: <ChartBar />,
                to: `/distribution/simulations/create?draft_id=${editor.saved.id}`,
              },
            ],
          },
          {
            actions: [
              {
                label: t("distribution.plans.file.export"),
                icon: <ArrowDownTray />,
                onClick: () =>
                  downloadJson(
                    form.getValues("name"),
                    termsOf(form.getValues())
                  ),
              },
              {
                label: t("distribution.plans.file.import"),
                icon: <ArrowUpTray />,
                onClick: () => file.current?.click(),
              },
            ],
          },
          {
            actions: [
              {
                label: t("distribution.plans.drafts.delete.label"),
                icon: <Trash />,
                onClick: () => void remove(),
              },
            ],
          },
        ]}
      />
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        className="hidden"
        aria-label={t("distribution.plans.file.import")}
        onChange={({ target }) => {
          void takeFile(target.files?.[0])
          target.value = ""
        }}
      />
    </>
  )
}

function useImport({ replaceTerms }: DraftForm) {
  const { t } = useTranslation()
  const prompt = usePrompt()
  return async (file: File | undefined) => {
    const terms = file && (await readJson(file))
    if (!file) {
      return
    }
    if (!terms) {
      toast.error(t("distribution.plans.file.notJson"))
      return
    }
    const isSure = await prompt({
      variant: "confirmation",
      title: t("distribution.plans.file.confirm.title"),
      description: t("distribution.plans.file.confirm.description", {
        name: file.name,
      }),
      confirmText: t("distribution.plans.file.confirm.yes"),
      cancelText: t("distribution.common.cancel"),
    })
    if (isSure) {
      await replaceTerms(terms as Parameters<typeof replaceTerms>[0])
    }
  }
}
