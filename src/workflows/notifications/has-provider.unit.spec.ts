import type { MedusaContainer } from "@medusajs/framework/types"
import { defineConfig } from "@medusajs/framework/utils"
import { hasProvider } from "./has-provider"

/** Which channels a store sends on that configures these modules. */
function channelsOf(modules: { resolve: string; options: object }[]): string[] {
  const container = {
    resolve: () => defineConfig({ modules }),
  } as unknown as MedusaContainer
  return ["feed", "email"].filter((channel) => hasProvider(container, channel))
}

const notifications = (...channels: string[]) => [
  {
    resolve: "@medusajs/medusa/notification",
    options: {
      providers: [
        {
          resolve: "@medusajs/medusa/notification-local",
          id: "local",
          options: { channels },
        },
      ],
    },
  },
]

describe("the channels of a store", () => {
  it("are the admin's feed alone, where nothing is configured", () => {
    expect(channelsOf([])).toEqual(["feed"])
  })

  it("are those that it configures, in place of the feed", () => {
    expect(channelsOf(notifications("email"))).toEqual(["email"])
    expect(channelsOf(notifications("email", "feed"))).toEqual([
      "feed",
      "email",
    ])
  })
})
