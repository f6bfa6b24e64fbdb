import { randomUUID } from "node:crypto";
import type { TestProject } from "vitest/node";
import { databasesNamed, databaseUrl, onServer, startTestServer } from "./databases.ts";
import { migrate } from "./migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    testServerUrl: string;
    templateDatabase: string;
  }
}

/** Once a run: a server, and on it one migrated database that every worker clones. */
export default async function createTemplateDatabase(project: TestProject) {
  const server = await startTestServer();
  const template = `template_${randomUUID().replaceAll("-", "")}`;
  await onServer(server.url, `CREATE DATABASE ${template}`);
  await migrate(databaseUrl(server.url, template));

  project.provide("testServerUrl", server.url);
  project.provide("templateDatabase", template);
  return async () => {
    // The workers' clones and the template itself.
    const databases = await databasesNamed(server.url, template);
    await onServer(server.url, ...databases.map((name) => `DROP DATABASE ${name} WITH (FORCE)`));
    await server.stop();
  };
}
