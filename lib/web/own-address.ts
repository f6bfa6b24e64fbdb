import "server-only";
import { headers } from "next/headers";

/** "https://thidua.vidu.gov.vn": the address under which the portal was asked, for links that leave it. */
export async function ownAddress(): Promise<string> {
  const asked = await headers();
  const host = asked.get("x-forwarded-host") ?? asked.get("host") ?? "localhost";
  const scheme = asked.get("x-forwarded-proto")?.split(",")[0]?.trim() ?? "http";
  return `${scheme}://${host}`;
}
