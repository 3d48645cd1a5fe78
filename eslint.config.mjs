import medusa from "@medusajs/eslint-plugin"
import tseslint from "typescript-eslint"

const plugin = medusa.default ?? medusa

/** Medusa's preset leaves tests out altogether; ours are held to the same rules. */
const medusaRules = plugin.configs.recommended.filter(
  ({ rules, plugins }) => rules || plugins
)

/** Imports run one way: api, subscribers, jobs → workflows → module → capabilities → domain. */
const layers = [
  {
    files: ["src/modules/distribution/domain/**"],
    forbidden: [
      "^(?!\\.)(?!fast-check$)",
      "entities",
      "\\.\\./\\.\\./\\.\\.?/",
    ],
    why: "The domain imports nothing but itself",
  },
  {
    files: ["src/orm-bridge/**"],
    forbidden: ["modules/distribution", "workflows", "/api/"],
    why: "The bridge knows nothing of distribution",
  },
  {
    files: ["src/modules/**"],
    forbidden: ["/workflows", "/api/", "/subscribers", "/jobs", "core-flows"],
    why: "The module knows neither workflows nor routes",
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
  ...layers.map(({ files, forbidden, why }) => ({
    files,
    ignores: ["**/*.spec.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: forbidden.map((regex) => ({ regex, message: why })) },
      ],
    },
  })),
  {
    files: ["src/modules/distribution/domain/**"],
    ignores: ["**/*.spec.ts"],
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
  }
)
