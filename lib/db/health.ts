import "server-only";
import { prisma } from "./client";

/** Whether the database answers. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    await prisma.$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}
