import { expect, test } from "vitest";
import { agentName } from "@/lib/web/agent-name";
import { visitorOf } from "@/lib/web/visitor";

test("a visitor's address is the one the nearest proxy saw, not the one they claim", () => {
  const headers = new Headers({ "x-forwarded-for": "1.1.1.1, 203.0.113.7" });
  expect(visitorOf(headers)).toEqual({ address: "203.0.113.7", agent: "" });
});

test("a visitor without an address is still somebody", () => {
  expect(visitorOf(new Headers()).address).toBe("không rõ");
});

test.each([
  [
    "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36",
    "Chrome trên điện thoại Android",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0",
    "Edge trên máy tính Windows",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 coc_coc_browser/121.0 Chrome/115.0 Safari/537.36",
    "Cốc Cốc trên máy tính Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1",
    "Safari trên iPhone",
  ],
  ["curl/8.0", "Trình duyệt khác"],
])("%s is %s", (agent, name) => {
  expect(agentName(agent)).toBe(name);
});
