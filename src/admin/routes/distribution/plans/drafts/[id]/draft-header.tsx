import {
  Alert,
  Button,
  Container,
  Input,
  StatusBadge,
  Text,
} from "@medusajs/ui"
import { useState } from "react"
import { Controller } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminPlanProblem } from "../../../../../../api/types"
import { useFormat } from "../../../../../hooks/use-format"
import { DraftMenu } from "./draft-menu"
import { PublishDrawer } from "./publish/publish-drawer"
import type { DraftForm } from "./use-draft-form"

interface DraftHeaderProps {
  editor: DraftForm
  problems: readonly AdminPlanProblem[]
}

/** The draft's name, whether it is saved, and what can be done with it. */
export function DraftHeader({ editor, problems }: DraftHeaderProps) {
  const { t } = useTranslation()
  const [isPublishing, setPublishing] = useState(false)
  const publish = async () => {
    if (!editor.isDirty || (await editor.save())) {
      setPublishing(true)
    }
  }
  return (
    <Container className="z-10 divide-y p-0 sm:sticky sm:top-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-6 py-4">
        <div className="flex min-w-0 flex-1 basis-60 flex-col gap-y-1">
          <NameField editor={editor} />
          <State editor={editor} problems={problems} />
        </div>
        <div className="flex items-center gap-x-2">
          <Button
            size="small"
            variant="secondary"
            disabled={!editor.isDirty}
            isLoading={editor.isSaving}
            onClick={() => void editor.save()}
          >
            {t("distribution.common.save")}
          </Button>
          <Button
            size="small"
            disabled={editor.isSaving}
            onClick={() => void publish()}
          >
            {t("distribution.plans.publish.open")}
          </Button>
          <DraftMenu editor={editor} />
        </div>
      </div>
      {editor.overtakenBy && <Overtaken editor={editor} />}
      {isPublishing && (
        <PublishDrawer
          draft={editor.saved}
          onClose={() => setPublishing(false)}
        />
      )}
    </Container>
  )
}

function NameField({ editor }: { editor: DraftForm }) {
  const { t } = useTranslation()
  return (
    <Controller
      control={editor.form.control}
      name="name"
      rules={{ validate: (name) => name.trim() !== "" }}
      render={({ field, fieldState }) => (
        <Input
          {...field}
          size="small"
          autoComplete="off"
          maxLength={200}
          aria-label={t("distribution.plans.drafts.name")}
          aria-invalid={fieldState.invalid}
          className="max-w-96"
        />
      )}
    />
  )
}

function State({ editor, problems }: DraftHeaderProps) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const { saved, isDirty } = editor
  const errors = problems.filter(({ severity }) => severity === "error").length
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <StatusBadge color={isDirty ? "orange" : "green"}>
        {t(`distribution.plans.editor.${isDirty ? "unsaved" : "saved"}`)}
      </StatusBadge>
      {errors > 0 && (
        <StatusBadge color="red">
          {t("distribution.plans.editor.errors", { count: errors })}
        </StatusBadge>
      )}
      <Text size="xsmall" className="text-ui-fg-muted">
        {saved.based_on_version === null
          ? t("distribution.plans.editor.savedAt", {
              date: dateTime(saved.updated_at),
            })
          : t("distribution.plans.editor.basedOn", {
              version: saved.based_on_version,
              date: dateTime(saved.updated_at),
            })}
      </Text>
    </div>
  )
}

function Overtaken({ editor }: { editor: DraftForm }) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Alert variant="warning">
        {t("distribution.plans.editor.overtaken")}
      </Alert>
      <Button
        size="small"
        variant="secondary"
        className="self-start"
        onClick={editor.takeNewest}
      >
        {t("distribution.plans.editor.takeNewest")}
      </Button>
    </div>
  )
}
