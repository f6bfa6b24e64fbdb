import { expect, test } from "vitest";
import { readJson } from "@/lib/web/read-json";

const post = (body: BodyInit | null, type = "application/json") =>
  new Request("http://xa.vn/", { method: "POST", body, headers: { "content-type": type } });

test.each<[string, Request, unknown]>([
  ["JSON", post('{"chữ":"ệ"}'), { chữ: "ệ" }],
  ["JSON as text, as a closing page sends it", post("[1]", "text/plain"), [1]],
  ["no JSON", post("{"), undefined],
  ["no UTF-8", post(new Uint8Array([0x22, 0xff, 0x22])), undefined],
  ["nothing", post(null), undefined],
  ["too much", post(`"${"a".repeat(100)}"`), undefined],
])("%s", async (_, request, expected) => {
  expect(await readJson(request, 50)).toEqual(expected);
});
