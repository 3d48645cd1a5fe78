import type { EntityManager } from "typeorm"
import { Watermark } from "../entities"

/** Up to when a sweep has looked; null when it never did. */
export async function readWatermark(
  manager: EntityManager,
  name: string
): Promise<Date | null> {
  const watermark = await manager.findOneBy(Watermark, { name })
  return watermark?.at ?? null
}

/** Moves a watermark on; never back. */
export async function moveWatermark(
  manager: EntityManager,
  { name, at }: { name: string; at: Date }
): Promise<void> {
  await manager.query(
    `INSERT INTO distribution_watermark AS watermark (name, at) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET at = greatest(watermark.at, excluded.at)`,
    [name, at]
  )
}
