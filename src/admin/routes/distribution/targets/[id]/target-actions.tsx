import type { AdminTarget } from "../../../../../api/types"
import { DraftActions } from "../../../../components/growth/draft-actions"
import { VerbButtons } from "../../../../components/growth/verb-buttons"
import {
  type TargetVerb,
  useDeleteTarget,
  useTargetVerb,
} from "../../../../hooks/api/targets"

const verbsOf = {
  draft: ["activate"],
  active: ["settle", "end"],
  ended: ["settle"],
} as const satisfies Record<AdminTarget["status"], readonly TargetVerb[]>

/** What can be done with a target, by how far it is. */
export function TargetActions({
  target: { id, name, status },
}: {
  target: AdminTarget
}) {
  const carryOut = useTargetVerb(id)
  const remove = useDeleteTarget()
  return (
    <>
      {status === "draft" && (
        <DraftActions
          name={name}
          list="/distribution/targets"
          onDelete={() => remove.mutateAsync(id)}
        />
      )}
      <VerbButtons<TargetVerb>
        of="targets"
        name={name}
        verbs={verbsOf[status]}
        ending="end"
        isPending={carryOut.isPending}
        onVerb={carryOut.mutateAsync}
      />
    </>
  )
}
