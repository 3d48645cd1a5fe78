import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from "typeorm"
import type { TaxpayerKind } from "../domain/settlement/tax"
import { Distributor } from "./distributor"

/** What a distributor told for tax. */
@Entity({ name: "distribution_tax_profile" })
export class TaxProfile {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_tax_profile_pkey",
  })
  distributor_id!: string

  @Column({ type: "text", nullable: true })
  kind!: TaxpayerKind | null

  @Column({ type: "text", nullable: true })
  legal_name!: string | null

  /** ISO 3166-1 alpha-2 in small letters. */
  @Column({ type: "text", nullable: true })
  country_code!: string | null

  @Column({ type: "text", nullable: true })
  address!: string | null

  /** Encrypted, and not selected unless it is named: `service.payoutMethods` opens it. */
  @Column({ type: "text", nullable: true, select: false })
  tax_id_sealed!: string | null

  /** The tax id as anybody may see it: "•••• 6789". */
  @Column({ type: "text", nullable: true })
  tax_id_hint!: string | null

  @Column({ type: "boolean", default: false })
  is_vat_registered!: boolean

  @Column({ type: "text", nullable: true })
  vat_number!: string | null

  @Column({ type: "timestamptz", default: () => "now()" })
  updated_at!: Date

  @OneToOne(() => Distributor, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "distributor_id",
    foreignKeyConstraintName: "distribution_tax_profile_distributor_fkey",
  })
  distributor?: Distributor
}
