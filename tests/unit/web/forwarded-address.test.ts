import { expect, test } from "vitest";
import { forwardedAddress } from "@/lib/web/forwarded-address";

test.each([
  ["no proxy: the connection, whatever the visitor says", "1.1.1.1, 203.0.113.7", 0, "203.0.113.7"],
  ["one proxy: what it saw", "1.1.1.1, 203.0.113.7, 10.0.0.2", 1, "203.0.113.7"],
  ["two proxies", "1.1.1.1, 203.0.113.7, 10.0.0.3, 10.0.0.2", 2, "203.0.113.7"],
  ["past the proxies, straight to the portal", "203.0.113.7", 1, "203.0.113.7"],
  ["the same with a header of their own", "1.1.1.1, 203.0.113.7", 2, "203.0.113.7"],
  ["none at all", "", 0, ""],
])("the address of a visitor with %s", (_, forwarded, proxies, address) => {
  expect(forwardedAddress(forwarded, proxies)).toBe(address);
});
