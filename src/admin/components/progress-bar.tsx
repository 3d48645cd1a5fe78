import { Text } from "@medusajs/ui"

interface ProgressBarProps {
  /** What goes on, for whoever hears the page. */
  label: string
  percent: number
  text: string
}

/** How far something has come, as a bar and in words. */
export function ProgressBar({ label, percent, text }: ProgressBarProps) {
  return (
    <div className="flex flex-col gap-y-2">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className="bg-ui-bg-component h-2 w-full overflow-hidden rounded-full"
      >
        <div
          className="h-full rounded-full transition-all"
          style={{ width: `${percent}%`, background: "var(--fg-interactive)" }}
        />
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle tabular-nums">
        {text}
      </Text>
    </div>
  )
}
