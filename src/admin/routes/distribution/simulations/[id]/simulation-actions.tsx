import { ActionMenu } from "@medusajs/dashboard/components"
import { ArrowDownTray, Trash, XCircle } from "@medusajs/icons"
import { usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { AdminSimulation } from "../../../../../api/types"
import {
  useCancelSimulation,
  useDeleteSimulation,
  useExportSimulation,
} from "../../../../hooks/api/simulations"
import { announce } from "../../../../lib/announce"

/** Export a result, cancel what is not over, delete. */
export function SimulationActions({
  simulation: { id, status },
}: {
  simulation: AdminSimulation
}) {
  const { t } = useTranslation()
  const confirm = usePrompt()
  const navigate = useNavigate()
  const exporting = useExportSimulation(id)
  const cancel = useCancelSimulation(id)
  const remove = useDeleteSimulation(id)
  const isUnderWay = status === "queued" || status === "running"
  return (
    <ActionMenu
      groups={[
        {
          actions: isUnderWay
            ? [
                {
                  label: t("distribution.simulations.cancel"),
                  icon: <XCircle />,
                  onClick: () =>
                    announce(
                      cancel.mutateAsync(),
                      t("distribution.simulations.canceled")
                    ),
                },
              ]
            : [
                {
                  label: t("distribution.simulations.export"),
                  icon: <ArrowDownTray />,
                  disabled: status !== "done",
                  onClick: () => exporting.mutate(),
                },
              ],
        },
        {
          actions: [
            {
              label: t("distribution.simulations.delete"),
              icon: <Trash />,
              onClick: async () => {
                const isSure = await confirm({
                  title: t("distribution.simulations.deleteTitle"),
                  description: t("distribution.simulations.deleteDescription"),
                  confirmText: t("distribution.simulations.delete"),
                  cancelText: t("distribution.common.cancel"),
                })
                if (isSure) {
                  navigate("/distribution/simulations")
                  await announce(
                    remove.mutateAsync(),
                    t("distribution.simulations.deleted")
                  )
                }
              },
            },
          ],
        },
      ]}
    />
  )
}
