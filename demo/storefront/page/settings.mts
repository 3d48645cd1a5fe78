export interface Settings {
  apiUrl: string
  publishableKey: string
  regionId: string
}

/** Where the shop's API is and how to speak to it, as the server tells. */
export const settings = (await (
  await fetch("/settings.json")
).json()) as Settings
