/** The name that shoppers may see by way of the code, if its owner lets them. */
export function publicName(distributor: {
  display_name: string | null
  is_public: boolean
}): string | null {
  return distributor.is_public ? distributor.display_name : null
}
