import { Form } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useVocabulary } from "../../../../../../hooks/api/plans"
import type { TypedRule } from "../../../../../../lib/plan/typed-rule"

interface OwnKindProps {
  at: `conditions.${number}` | `rewards.${number}`
  type: string
}

/** A kind that the store's developers added: what it holds is kept, but what it needs cannot be typed here. */
export function OwnKind({ at, type }: OwnKindProps) {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedRule>()
  const { data } = useVocabulary()
  const kinds = at.startsWith("conditions") ? data?.conditions : data?.rewards
  const needsArgs = kinds?.some(
    ({ code, needs_args }) => code === type && needs_args
  )
  const unusable = t("distribution.plans.rules.ownKindNeedsArgs")
  return (
    <Form.Field
      control={control}
      name={`${at}.kept`}
      rules={{
        validate: (kept) => !needsArgs || kept?.type === type || unusable,
      }}
      render={({ field: { value } }) =>
        needsArgs && value?.type !== type ? (
          <Text size="small" role="alert" className="text-ui-fg-error">
            {unusable}
          </Text>
        ) : (
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t("distribution.plans.rules.ownKind")}
          </Text>
        )
      }
    />
  )
}
