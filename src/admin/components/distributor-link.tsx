import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"

interface DistributorLinkProps {
  id: string
  name: string
  code?: string | null
}

/** A distributor's name that leads to its page, with its code. */
export function DistributorLink({ id, name, code }: DistributorLinkProps) {
  return (
    <span className="inline-flex min-w-0 items-center gap-x-2">
      <Link
        to={`/distribution/distributors/${id}`}
        className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover txt-compact-small-plus truncate"
      >
        {name}
      </Link>
      {code && code !== name && (
        <Text as="span" size="xsmall" className="text-ui-fg-muted">
          {code}
        </Text>
      )}
    </span>
  )
}
