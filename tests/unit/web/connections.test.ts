import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { watchConnections } from "@/lib/web/connections";
import { forwardedAddress } from "@/lib/web/forwarded-address";

const server = createServer(({ headers }, response) => {
  response.end(JSON.stringify({ "x-forwarded-for": headers["x-forwarded-for"] }));
});
afterEach(() => server.close());

test("a forged header does not hide where a request comes from, also of a server made before; https is to be kept", async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const ask = async (headers: Record<string, string>) => {
    const answer = await fetch(`http://127.0.0.1:${port}`, { headers });
    const forwarded: string =
      ((await answer.json()) as Record<string, string>)["x-forwarded-for"] ?? "";
    return [forwardedAddress(forwarded, 0), answer.headers.get("strict-transport-security")];
  };
  const forged = { "x-forwarded-for": "203.0.113.7" };
  // As Next.js leaves it without us.
  expect(await ask(forged)).toEqual(["203.0.113.7", null]);

  watchConnections({
    isHttps: true,
    answers: ({ headers, method }, response) => {
      if (method !== "PUT") return false;
      response.end(headers["x-forwarded-for"]);
      return true;
    },
  });
  watchConnections({ isHttps: true });

  expect(await ask(forged)).toEqual(["127.0.0.1", "max-age=31536000"]);
  expect(await ask({})).toEqual(["127.0.0.1", "max-age=31536000"]);

  // What is answered before Next.js is asked has the same.
  const early = await fetch(`http://127.0.0.1:${port}`, { method: "PUT", headers: forged });
  expect(early.headers.get("strict-transport-security")).toBe("max-age=31536000");
  expect(await early.text()).toBe("203.0.113.7, 127.0.0.1");
});
