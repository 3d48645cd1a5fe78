import { landingPage, withClick } from "./landing-page"

const destinations = {
  storefrontUrl: "https://shop.example/us",
  allowedOrigins: ["https://outlet.example/any/path"],
}

describe("the page a referral link leads to", () => {
  it.each([
    [undefined, "https://shop.example/us"],
    ["/chair?size=2", "https://shop.example/chair?size=2"],
    ["https://shop.example/chair", "https://shop.example/chair"],
    ["https://outlet.example/lamp", "https://outlet.example/lamp"],
  ])("is where it was asked to lead when that is allowed: %s", (to, page) => {
    expect(landingPage(to, destinations).toString()).toBe(page)
  })

  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "http://shop.example/",
    "https://shop.example:444/",
    "https://shop.example.evil.example/",
    "https://shop.example@evil.example/",
    "https://name@shop.example/",
    "javascript:alert(1)",
    "https://[",
    ["https://shop.example/", "https://evil.example/"],
  ])("is the storefront when it is not: %s", (to) => {
    expect(landingPage(to, destinations).toString()).toBe(
      "https://shop.example/us"
    )
  })

  it("carries the code and the click, and no other's", () => {
    const page = new URL("https://shop.example/?ref=OTHER&click=x&size=2")
    expect(withClick(page, { code: "ANGELA", click_id: "clk_1" }).search).toBe(
      "?size=2&ref=ANGELA&click=clk_1"
    )
    expect(withClick(page, null).search).toBe("?size=2")
  })
})
