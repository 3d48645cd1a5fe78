import { useUser } from "@medusajs/dashboard/hooks"

/** Who of the merchant's people did something, by name or e-mail. */
export function UserName({ id }: { id: string | null }) {
  const { user } = useUser(id ?? "", undefined, { enabled: id !== null })
  const name = [user?.first_name, user?.last_name].filter(Boolean).join(" ")
  return <>{name || user?.email || "–"}</>
}
