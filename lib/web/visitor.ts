import "server-only";
import { env } from "@/lib/env";
import { forwardedAddress } from "./forwarded-address";

/** Where a request comes from, as the list of sessions shows it. */
export type Visitor = { address: string; agent: string };

/** The address is none that the visitor could choose (docs/decisions/0024). */
export function visitorOf(headers: Headers): Visitor {
  const address = forwardedAddress(headers.get("x-forwarded-for") ?? "", env.TRUSTED_PROXIES);
  return {
    address: (address || "không rõ").slice(0, 64),
    agent: (headers.get("user-agent") ?? "").slice(0, 300),
  };
}
