const swc = {
  jsc: {
    parser: { syntax: "typescript", decorators: true, tsx: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: "automatic" },
    },
    target: "es2021",
  },
}

const shared = {
  testEnvironment: "node",
  transform: { "^.+\\.m?[jt]sx?$": ["@swc/jest", swc] },
  moduleFileExtensions: ["js", "ts", "tsx", "mts", "json"],
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.data/"],
  testPathIgnorePatterns: ["/node_modules/", "/.medusa/", "/.data/"],
}

const suites = {
  // A property of thousands of runs takes its time on a busy machine.
  unit: { testMatch: ["**/*.unit.spec.ts"], testTimeout: 60_000 },
  integration: {
    testMatch: [
      "**/integration-tests/{http,modules,faults}/**/*.spec.ts",
      "!**/*.unit.spec.ts",
    ],
    globalSetup: "<rootDir>/integration-tests/setup/prepare-databases.ts",
    globalTeardown: "<rootDir>/integration-tests/setup/stop-postgres.ts",
    setupFilesAfterEnv: ["<rootDir>/integration-tests/setup/no-schedules.js"],
    testSequencer: "<rootDir>/integration-tests/setup/longest-first.js",
    testTimeout: 120_000,
  },
  browser: {
    testMatch: ["**/integration-tests/browser/**/*.spec.ts"],
    globalSetup: "<rootDir>/integration-tests/setup/start-demo.ts",
    globalTeardown: "<rootDir>/integration-tests/setup/stop-demo.ts",
    setupFilesAfterEnv: [
      "<rootDir>/integration-tests/browser/support/fresh-demo.ts",
    ],
    testTimeout: 180_000,
  },
  package: {
    testMatch: ["**/integration-tests/package/**/*.spec.ts"],
    globalSetup: "<rootDir>/integration-tests/setup/build-host-store.ts",
    globalTeardown: "<rootDir>/integration-tests/setup/remove-host-store.ts",
    testTimeout: 120_000,
  },
}

module.exports = { ...shared, ...suites[process.env.TEST_TYPE ?? "unit"] }
