export const STRIPE = { apiKey: "sk_test_1", webhookSecret: "whsec_test" }

export const ENCRYPTION_KEY = Buffer.alloc(32, "a store's own").toString("hex")
