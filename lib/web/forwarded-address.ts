/**
 * Who asks, out of X-Forwarded-For, counted from its end: last stands the address of the connection
 * (lib/web/connections.ts), before it what each of our own proxies saw. What a visitor wrote there themselves stands
 * further ahead and is never read.
 */
export function forwardedAddress(forwarded: string, trustedProxies: number): string {
  const chain = forwarded.split(",").map((address) => address.trim());
  return chain.at(-1 - trustedProxies) || chain.at(-1) || "";
}
