import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { deepestLevel } from "../../../../modules/distribution/domain/chain"
import { EditLink } from "../../../components/edit-link"
import { isContested, LegalRisk } from "../../../components/legal-risk"
import { Section } from "../../../components/section"
import { usePlan } from "../../../hooks/api/programme"
import { useFormat } from "../../../hooks/use-format"
import { termRows } from "./term-rows"

/** The terms that orders of today are paid by. */
export function TermsSection() {
  const { t } = useTranslation()
  const { rate } = useFormat()
  const { data, isPending, isError } = usePlan()
  const terms = data?.plan.terms
  return (
    <Section
      title={t("distribution.terms.title")}
      aside={<EditLink to="terms" />}
      isLoading={isPending}
      isUnreadable={isError && !data}
    >
      {terms && isContested(deepestLevel(terms)) && (
        <div className="px-6 py-4">
          <LegalRisk />
        </div>
      )}
      {terms &&
        termRows(terms, { t, rate }).map(({ title, value }) => (
          <SectionRow key={title} title={title} value={value} />
        ))}
    </Section>
  )
}
