import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Heading, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminTierPreview } from "../../../../../api/types"
import { EmptyRow } from "../../../../components/empty-row"
import { VerdictRows } from "../../../../components/growth/verdict-rows"
import { SectionContent } from "../../../../components/section"
import { useEvaluateTiers, useTierPreview } from "../../../../hooks/api/growth"
import { useFormat } from "../../../../hooks/use-format"
import { shownAlready } from "../../../../lib/shown-already"
import { Counts } from "../evaluations-section"

/** Shows what an evaluation would do before it is carried out. */
const PreviewPage = () => {
  const { t } = useTranslation()
  const { data, isPending, isError } = useTierPreview()
  return (
    <RouteFocusModal>
      <RouteFocusModal.Header>
        <RouteFocusModal.Title asChild>
          <span className="sr-only">
            {t("distribution.growth.preview.title")}
          </span>
        </RouteFocusModal.Title>
        <RouteFocusModal.Description className="sr-only">
          {t("distribution.growth.preview.title")}
        </RouteFocusModal.Description>
      </RouteFocusModal.Header>
      <RouteFocusModal.Body className="overflow-auto">
        <div className="mx-auto flex w-full max-w-4xl flex-col gap-y-6 px-4 py-8">
          <SectionContent isLoading={isPending} isUnreadable={isError && !data}>
            {data && <Found preview={data.preview} />}
          </SectionContent>
        </div>
      </RouteFocusModal.Body>
      <RouteFocusModal.Footer>
        <Footer isReady={data !== undefined} />
      </RouteFocusModal.Footer>
    </RouteFocusModal>
  )
}

export default PreviewPage

function Found({ preview }: { preview: AdminTierPreview }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const { counts, verdicts } = preview
  const total = counts.up + counts.down + counts.grace
  return (
    <>
      <div>
        <Heading>
          <Counts counts={counts} />
        </Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("distribution.growth.preview.about", {
            count: preview.distributor_count,
            day: date(preview.day),
          })}
        </Text>
      </div>
      {total === 0 ? (
        <EmptyRow text={t("distribution.growth.preview.empty")} />
      ) : (
        <VerdictRows verdicts={verdicts} />
      )}
      {total > verdicts.length && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("distribution.growth.preview.more", {
            count: total - verdicts.length,
          })}
        </Text>
      )}
    </>
  )
}

function Footer({ isReady }: { isReady: boolean }) {
  const { t } = useTranslation()
  const { handleSuccess } = useRouteModal()
  const evaluate = useEvaluateTiers()
  const carryOut = async () => {
    const { evaluation } = await evaluate.mutateAsync({})
    toast.success(t("distribution.growth.preview.done"), {
      description: t("distribution.growth.preview.doneCounts", {
        up: evaluation.counts.up,
        down: evaluation.counts.down,
        proposed: evaluation.counts.proposed,
      }),
    })
    handleSuccess()
  }
  return (
    <div className="flex items-center justify-end gap-x-2">
      <RouteFocusModal.Close asChild>
        <Button size="small" variant="secondary">
          {t("distribution.common.cancel")}
        </Button>
      </RouteFocusModal.Close>
      <Button
        size="small"
        disabled={!isReady}
        isLoading={evaluate.isPending}
        onClick={() => void carryOut().catch(shownAlready)}
      >
        {t("distribution.growth.preview.confirm")}
      </Button>
    </div>
  )
}
