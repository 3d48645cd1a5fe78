import { ArrowUpTray } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useRef } from "react"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { TextField } from "../../../../../components/field"
import { useUploadProof } from "../../../../../hooks/api/payouts"

interface ProofFieldProps {
  form: UseFormReturn<{ reference: string; proof_url: string }>
}

/** A link to what proves a payment, or a file that is uploaded and linked. */
export function ProofField({ form }: ProofFieldProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const upload = useUploadProof()
  const take = async (file: File | undefined) => {
    if (file) {
      try {
        form.setValue("proof_url", await upload.mutateAsync(file))
      } catch {
        // What was refused is shown already.
      }
    }
  }
  return (
    <div className="flex flex-col gap-y-3">
      <TextField
        control={form.control}
        name="proof_url"
        label={t("distribution.payouts.proof")}
        hint={t("distribution.payouts.paid.proofHint")}
        rules={{
          validate: (typed) =>
            typed.trim() === "" ||
            /^https?:\/\/\S+$/.test(typed.trim()) ||
            t("distribution.payouts.paid.notAddress"),
        }}
        optional
      />
      <div className="flex items-center gap-x-3">
        <Button
          type="button"
          size="small"
          variant="secondary"
          isLoading={upload.isPending}
          onClick={() => input.current?.click()}
        >
          <ArrowUpTray />
          {t("distribution.payouts.paid.upload")}
        </Button>
        <Text size="xsmall" className="text-ui-fg-muted">
          {t("distribution.payouts.paid.uploadHint")}
        </Text>
      </div>
      <input
        ref={input}
        type="file"
        aria-label={t("distribution.payouts.paid.upload")}
        accept="application/pdf,image/*"
        className="hidden"
        onChange={(event) => {
          void take(event.target.files?.[0])
          event.target.value = ""
        }}
      />
    </div>
  )
}
