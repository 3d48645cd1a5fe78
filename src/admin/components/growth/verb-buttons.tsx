import { Button, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { announce } from "../../lib/announce"

interface VerbButtonsProps<TVerb extends string> {
  /** Whose words they have. */
  of: "contests" | "targets"
  name: string
  verbs: readonly TVerb[]
  /** The one that ends it, which stands back. */
  ending: TVerb
  /** Whether the one that ends it takes something away. */
  isDangerous?: boolean
  isPending: boolean
  onVerb: (verb: TVerb) => Promise<unknown>
}

/** What can be done with a contest or target, each after a question. */
export function VerbButtons<TVerb extends string>({
  of,
  name,
  verbs,
  ending,
  isDangerous = false,
  isPending,
  onVerb,
}: VerbButtonsProps<TVerb>) {
  const { t } = useTranslation()
  const confirm = usePrompt()
  const words = (verb: TVerb, part: string) =>
    t(`distribution.${of}.verbs.${verb}.${part}`, { name })
  const ask = async (verb: TVerb) => {
    const isSure = await confirm({
      title: words(verb, "title"),
      description: words(verb, "description"),
      confirmText: words(verb, "label"),
      cancelText: t("distribution.common.cancel"),
      variant: isDangerous && verb === ending ? "danger" : "confirmation",
    })
    if (isSure) {
      await announce(onVerb(verb), words(verb, "done"))
    }
  }
  return verbs.map((verb) => (
    <Button
      key={verb}
      size="small"
      variant={verb === ending ? "transparent" : "secondary"}
      isLoading={isPending}
      onClick={() => void ask(verb)}
    >
      {words(verb, "label")}
    </Button>
  ))
}
