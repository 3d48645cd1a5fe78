import { join } from "node:path"
import { parseArgs } from "node:util"

export interface DemoOptions {
  port: number
  storefrontPort: number
  databasePort: number
  /** Where the embedded PostgreSQL keeps its data. */
  dataDir: string
  /** End after the tour; the exit code says whether every figure is right. */
  exit: boolean
}

export const USAGE = `Usage: npm run demo -- [options]

  --port <number>             where Medusa and its admin listen (PORT, 9000)
  --storefront-port <number>  where the storefront listens (STOREFRONT_PORT, 8000)
  --database-port <number>    where the embedded PostgreSQL listens (DATABASE_PORT, 54329)
  --data-dir <folder>         where the embedded PostgreSQL keeps its data (DATA_DIR, .data/demo)
  --exit                      end after the tour, with 0 when every figure is right
  --help                      show this

With DATABASE_URL set, that database is used in place of the embedded one.`

/** Reads the command line and the environment; null when help was asked for. */
export function readOptions(args: string[]): DemoOptions | null {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: "string" },
      "storefront-port": { type: "string" },
      "database-port": { type: "string" },
      "data-dir": { type: "string" },
      exit: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  })
  if (values.help) {
    return null
  }
  const { PORT, STOREFRONT_PORT, DATABASE_PORT, DATA_DIR } = process.env
  const options = {
    port: toPort("port", values.port ?? PORT ?? "9000"),
    storefrontPort: toPort(
      "storefront-port",
      values["storefront-port"] ?? STOREFRONT_PORT ?? "8000"
    ),
    databasePort: toPort(
      "database-port",
      values["database-port"] ?? DATABASE_PORT ?? "54329"
    ),
    dataDir: values["data-dir"] ?? DATA_DIR ?? join(".data", "demo"),
    exit: values.exit,
  }
  refuseSharedPort(options)
  return options
}

function refuseSharedPort(options: DemoOptions): void {
  const ports = [options.port, options.storefrontPort, options.databasePort]
  if (new Set(ports).size < ports.length) {
    throw new Error(
      `--port, --storefront-port and --database-port must differ; they are ${ports.join(", ")}`
    )
  }
}

function toPort(flag: string, text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : 0
  if (port < 1 || port > 65_535) {
    throw new Error(`--${flag} is a port from 1 to 65535, not "${text}"`)
  }
  return port
}
