import { ScureBase32Plugin } from "otplib";
import { describe, expect, test } from "vitest";
import { matchingStep, newTotpSecret, totpAddress } from "@/lib/auth/totp";

// RFC 6238, appendix B (SHA-1): the key "12345678901234567890"; the last six of its eight figures.
const secret = new ScureBase32Plugin().encode(new TextEncoder().encode("12345678901234567890"));
const at = (seconds: number) => new Date(seconds * 1000);

describe("matchingStep", () => {
  test.each([
    [59, "287082", 0x1],
    [1111111109, "081804", 0x23523ec],
    [1111111111, "050471", 0x23523ed],
    [1234567890, "005924", 0x273ef07],
    [2000000000, "279037", 0x3f940aa],
    [20000000000, "353130", 0x27bc86aa],
  ])("RFC 6238: at %i the code is %s, of step %i", (seconds, code, step) => {
    expect(matchingStep(secret, code, at(seconds), null)).toBe(step);
  });

  test.each([
    ["one step early", "287082", 29, 1],
    ["one step late", "287082", 89, 1],
    ["two steps late", "287082", 120, null],
    ["another code", "287083", 59, null],
    ["letters", "28708a", 59, null],
    ["too short", "28708", 59, null],
    ["with what an enlarged digit looks like", "２８７０８２", 59, null],
    ["nothing", "", 59, null],
  ])("%s", (_, code, seconds, step) => {
    expect(matchingStep(secret, code, at(seconds), null)).toBe(step);
  });

  test("a step that has had its turn is refused, the one after it is not", () => {
    expect(matchingStep(secret, "287082", at(59), 1)).toBeNull();
    expect(matchingStep(secret, "287082", at(59), 0)).toBe(1);
  });
});

test("a key has 160 bits, and the phone is told whose it is and of where", () => {
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTotpSecret()).not.toBe(newTotpSecret());
  const address = new URL(totpAddress(secret, "Lò Thị Hạnh"));
  expect(decodeURIComponent(address.pathname)).toBe("/Thi đua xã:Lò Thị Hạnh");
  expect(address.searchParams.get("secret")).toBe(secret);
});
