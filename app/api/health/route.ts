import { connection } from "next/server";
import { isDatabaseReady } from "@/lib/db/health";

/** For a balancer or a watchman: 200 while the portal can reach its record, else 503. */
export async function GET() {
  await connection();
  const isReady = await isDatabaseReady();
  return Response.json({ status: isReady ? "ok" : "unavailable" }, { status: isReady ? 200 : 503 });
}
