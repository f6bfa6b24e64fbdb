import { expect, test } from "vitest";
import { GET } from "@/app/(public)/[commune]/don-vi/mo/route";

/** What Next.js reads of what the route throws: where it leads, or that there is nothing. */
async function answerOf(commune: string, chosen: string) {
  const asked = new Request(
    `https://thidua.vidu.invalid/x/don-vi/mo?${new URLSearchParams({ "don-vi": chosen })}`,
  );
  const thrown = await GET(asked, { params: Promise.resolve({ commune }) }).catch(
    (error: { digest?: string }) => error.digest,
  );
  return String(thrown);
}

test.each([
  ["xa-muong-bu", "Bản Nà Hỳ", "/xa-muong-bu/don-vi/ban-na-hy"],
  ["xa-muong-bu", "", "/xa-muong-bu/don-vi"],
  ["xa-muong-bu", "//evil.invalid", "/xa-muong-bu/don-vi/evil-invalid"],
])("%s, %j leads to %s", async (commune, chosen, address) => {
  expect((await answerOf(commune, chosen)).split(";")).toEqual(
    expect.arrayContaining(["NEXT_REDIRECT", address]),
  );
});

// A route is given its segment decoded.
test.each(["%2Fevil.invalid", "%5Cevil.invalid", "xa-a%2F..%2F..", "%2F%2Fevil.invalid", "work"])(
  "/%s/don-vi/mo leads nowhere",
  async (segment) => {
    expect(await answerOf(decodeURIComponent(segment), "")).toBe("NEXT_HTTP_ERROR_FALLBACK;404");
  },
);
