import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  type ColumnType,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import pg from "pg";
import { withDatabase } from "./database-url.ts";

// PostgreSQL's type numbers: the catalog's own one-byte "char", and an array of it.
const catalogChar = 18;
const catalogCharArray = 1002;

/** Prisma's PostgreSQL adapter, with what migrations need and it lacks. */
export function migrationAdapterFactory(url: string): SqlMigrationAwareDriverAdapterFactory {
  const { provider, adapterName } = new PrismaPg(url);
  return {
    provider,
    adapterName,
    connect: () => connect(url),
    connectToShadowDb: () => connectToShadowDatabase(url),
  };
}

async function connect(url: string): Promise<SqlDriverAdapter> {
  const pool = catalogPool(url);
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    getConnectionInfo: () => adapter.getConnectionInfo(),
    startTransaction: (isolation) => adapter.startTransaction(isolation),
    executeRaw: (query) => adapter.executeRaw(query),
    queryRaw: async (query) => {
      const result = await adapter.queryRaw(query);
      return { ...result, columnTypes: result.columnTypes.map(arrayOfCharToChar) };
    },
    // The adapter's own cuts a script at every ";", also inside a function body. Without arguments a query
    // goes to the server whole, which runs all its statements as one transaction.
    executeScript: async (script) => {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
    },
    dispose: () => adapter.dispose(),
  };
}

async function connectToShadowDatabase(url: string): Promise<SqlDriverAdapter> {
  const name = `prisma_migrate_shadow_db_${randomUUID()}`;
  const main = await connect(url);
  await main.executeScript(`CREATE DATABASE "${name}"`);
  const shadow = await connect(withDatabase(url, name));
  return {
    ...shadow,
    dispose: async () => {
      await shadow.dispose();
      await main.executeScript(`DROP DATABASE "${name}" WITH (FORCE)`);
      await main.dispose();
    },
  };
}

/**
 * The adapter refuses a column of the catalog's "char" and knows only its array: such a column leaves the
 * pool under the array's number, and `arrayOfCharToChar` gives it the right name again.
 */
function catalogPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, options: "-c TimeZone=UTC" });
  const query = pool.query.bind(pool);
  const queryCatalog = async (config: pg.QueryArrayConfig) => {
    const result = await query(config);
    for (const field of result.fields ?? []) {
      if (field.dataTypeID === catalogChar) field.dataTypeID = catalogCharArray;
    }
    return result;
  };
  return Object.assign(pool, { query: queryCatalog });
}

function arrayOfCharToChar(type: ColumnType): ColumnType {
  return type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type;
}
