import medusa from "@medusajs/eslint-plugin"
import tseslint from "typescript-eslint"

const plugin = medusa.default ?? medusa

/** Medusa's preset leaves tests out altogether; ours are held to the same rules. */
const medusaRules = plugin.configs.recommended.filter(
  ({ rules, plugins }) => rules || plugins
)

const DOMAIN = "src/modules/distribution/domain"

const SPECS = "**/*.spec.ts"

const aboveModules = [
  "/workflows",
  "/api/",
  "/subscribers",
  "/jobs",
  "core-flows",
]

/** The domain's own folders, three deep: how far up a file may climb follows from where it lies. */
const domainLayers = [0, 1, 2, 3].map((depth) => {
  const files = [`${DOMAIN}/${"*/".repeat(depth)}*`]
  const forbidden = [
    ...aboveModules,
    "entities",
    `^(?:\\./)?(?:\\.\\./){${depth + 1}}`,
  ]
  return {
    files,
    forbidden: [...forbidden, "^(?!\\.)(?!@medusajs/framework/zod$)"],
    why: "The domain imports nothing but itself and zod",
  }
})

/**
 * Imports run one way: api, subscribers, jobs → workflows → module → capabilities → domain.
 * A file is in one layer only: where two match, the later list replaces the earlier.
 */
const layers = [
  ...domainLayers,
  {
    files: ["src/orm-bridge/**"],
    forbidden: ["modules/distribution", "workflows", "/api/"],
    why: "The bridge knows nothing of distribution",
  },
  {
    files: ["src/modules/**"],
    ignores: [SPECS, `${DOMAIN}/**`],
    forbidden: aboveModules,
    why: "The module knows neither workflows nor routes",
  },
  {
    files: ["src/documents/**"],
    forbidden: [...aboveModules, "/entities", "typeorm"],
    why: "A document is made of what it is handed",
  },
  {
    files: ["src/workflows/**"],
    forbidden: ["/api/", "/subscribers", "/jobs", "/entities"],
    why: "Workflows reach the tables through the module's service",
  },
  {
    files: ["src/{api,subscribers,jobs}/**"],
    forbidden: ["/entities", "typeorm"],
    why: "Only capabilities know the tables",
  },
]

const impure = ["Date", "parseFloat", "parseInt", "Promise", "process"].map(
  (name) => ({
    name,
    message: "The domain has no clock, no floats and no I/O",
  })
)

export default tseslint.config(
  {
    ignores: [
      "node_modules/",
      ".medusa/",
      ".data/",
      "**/*.js",
      "demo/storefront/public/",
    ],
  },
  ...tseslint.configs.recommended,
  ...medusaRules,
  {
    rules: {
      "max-lines": ["warn", { max: 300 }],
      "max-lines-per-function": ["warn", { max: 40 }],
      "max-params": ["warn", { max: 3 }],
      "max-depth": ["warn", { max: 3 }],
      "no-console": "error",
      // Ids are global in the merchant's app, so ours carry the plugin's name.
      "@medusajs/workflow-id-matches-export-or-filename": "off",
      "@medusajs/step-id-kebab-case": "off",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { varsIgnorePattern: "^_", argsIgnorePattern: "^_" },
      ],
    },
  },
  ...layers.map(({ files, ignores = [SPECS], forbidden, why }) => ({
    files,
    ignores,
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: forbidden.map((regex) => ({ regex, message: why })) },
      ],
    },
  })),
  {
    files: [`${DOMAIN}/**`],
    ignores: [SPECS],
    rules: {
      "no-restricted-globals": ["error", ...impure],
      "no-restricted-syntax": [
        "error",
        {
          selector: ":function[async=true], AwaitExpression",
          message: "The domain is pure: nothing in it waits",
        },
        {
          selector: "CallExpression[callee.name='Number']",
          message: "Money is never a float",
        },
        {
          selector:
            "MemberExpression[object.name='Math'][property.name='random']",
          message: "The domain is pure: nothing in it is random",
        },
      ],
    },
  },
  {
    files: ["**/*.spec.ts", "integration-tests/**"],
    rules: { "max-lines-per-function": "off", "max-lines": "off" },
  },
  {
    // A table or a form of a page is one declaration.
    files: ["**/*.tsx"],
    rules: { "max-lines-per-function": ["warn", { max: 110 }] },
  },
  {
    files: ["demo/**", "bench/**", "scripts/**"],
    rules: { "no-console": "off" },
  },
  {
    // What goes wrong here answers no request.
    files: ["**/*.spec.ts", "{integration-tests,bench}/**"],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  }
)
