import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from "typeorm"
import { statedCodes } from "../domain/movements"

/** The movements that statements list, as SQL; the index on them is used by queries that say the same. */
export const IS_STATED = `"code" IN (${statedCodes.map((code) => `'${code}'`).join(", ")})`

/** One immutable movement of money between two accounts. */
@Entity({ name: "distribution_transfer" })
@Check("distribution_transfer_positive", `"amount" > 0`)
@Check(
  "distribution_transfer_two_accounts",
  `"debit_account_id" <> "credit_account_id"`
)
@Index("distribution_transfer_distributor_idx", ["distributor_id", "id"])
@Index(
  "distribution_transfer_stated_idx",
  ["distributor_id", "currency_code", "id"],
  { where: IS_STATED }
)
export class Transfer {
  @PrimaryGeneratedColumn("identity", {
    type: "bigint",
    generatedIdentity: "ALWAYS",
    primaryKeyConstraintName: "distribution_transfer_pkey",
  })
  id!: string

  /** What this movement is, once: a key that exists posts nothing. */
  @Index("distribution_transfer_key_key", { unique: true })
  @Column({ type: "text" })
  key!: string

  @Column({ type: "text" })
  code!: string

  /** The account the money leaves. */
  @Column({ type: "text" })
  debit_account_id!: string

  /** The account the money reaches. */
  @Column({ type: "text" })
  credit_account_id!: string

  /** Minor units, above zero. */
  @Column({ type: "bigint" })
  amount!: string

  @Column({ type: "text" })
  currency_code!: string

  @Column({ type: "text" })
  distributor_id!: string

  @Index("distribution_transfer_order_idx", { where: '"order_id" IS NOT NULL' })
  @Column({ type: "text", nullable: true })
  order_id!: string | null

  @Column({ type: "text", nullable: true })
  commission_id!: string | null

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date
}
