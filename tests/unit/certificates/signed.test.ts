import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromBase32, toBase32 } from "@/lib/certificates/base32";
import { checkerPage } from "@/lib/certificates/check/checker-page";
import { newCode } from "@/lib/certificates/code";
import { qrSvg } from "@/lib/certificates/draw/qr";
import {
  fingerprint,
  isSignedBy,
  newKeyPair,
  signPayload,
} from "@/lib/certificates/keys/signature";
import { openPayload, payloadOf, sealedPayload } from "@/lib/certificates/payload";
import { readTyped } from "@/lib/certificates/read-typed";
import { bookNumberInWords, dateInWords } from "@/lib/certificates/words";
import { writtenCode } from "@/lib/certificates/written-code";
import { madeWords } from "../../support/certificates";

const marks = { bookNumber: 3, issue: 1, code: "7K2M9QHD4XW03PTB" };

test("base32: whatever bytes go in come out again, and nothing else comes out of other letters", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = toBase32(bytes);
      expect(text).toMatch(/^[A-Z2-7]*$/);
      expect(fromBase32(text)).toEqual(bytes);
    }),
  );
  for (const wrong of ["abc", "A1", "AB CD", "A", "AB="]) expect(fromBase32(wrong)).toBeNull();
});

describe("the signature", () => {
  const { publicKey, secret } = newKeyPair();

  test("holds for the words that were signed and for no others", () => {
    const payload = payloadOf(madeWords(), marks);
    const signature = signPayload(payload, secret);
    expect(isSignedBy(publicKey, { payload, signature })).toBe(true);
    expect(isSignedBy(newKeyPair().publicKey, { payload, signature })).toBe(false);
    const changed = [
      payloadOf(madeWords({ name: "Lò Văn Khác" }), marks),
      // Not in the payload itself: in the digest of all words.
      payloadOf(madeWords({ citation: "Thành tích khác" }), marks),
      payloadOf(madeWords({ signerName: "Người khác" }), marks),
      payloadOf(madeWords(), { ...marks, issue: 2 }),
      payloadOf(madeWords(), { ...marks, bookNumber: 4 }),
    ];
    for (const other of changed) {
      expect(other).not.toBe(payload);
      expect(isSignedBy(publicKey, { payload: other, signature })).toBe(false);
    }
    expect(isSignedBy(new Uint8Array(3), { payload, signature })).toBe(false);
  });

  test("travels with the payload through the QR code's text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (name) => {
        const payload = payloadOf(madeWords({ name }), marks);
        const signature = signPayload(payload, secret);
        const opened = openPayload(sealedPayload(payload, signature));
        expect(opened).toEqual({ payload, signature: new Uint8Array(signature) });
        expect(opened && isSignedBy(publicKey, opened)).toBe(true);
      }),
      { numRuns: 50 },
    );
    expect(openPayload("AAAA")).toBeNull();
  });

  test("the same words give the same payload, however the row's keys are ordered", () => {
    const words = madeWords();
    const turned = Object.fromEntries(Object.entries(words).reverse()) as typeof words;
    expect(payloadOf(turned, marks)).toBe(payloadOf(words, marks));
  });

  test("a payload stays short: the QR code is read on a sheet at arm's length", () => {
    const longest = madeWords({ name: "Nguyễn ".repeat(60), unit: "Bản ".repeat(50) });
    const sealed = sealedPayload(payloadOf(longest, marks), new Uint8Array(64));
    const size = Number(
      /viewBox="0 0 (\d+)/.exec(
        qrSvg(`https://thidua.vidu.gov.vn/xac-minh/${marks.code}#${sealed}`),
      )?.[1],
    );
    // 27 mm across: a square of a QR code at least 0.27 mm, three dots of a printer of 300 to the inch.
    expect(27 / size).toBeGreaterThan(0.27);
  });

  test("a fingerprint is what two people read out", () => {
    expect(fingerprint(new Uint8Array(32).fill(171))).toBe("ABAB ABAB ABAB ABAB");
  });
});

describe("what is typed", () => {
  const { code } = marks;
  test.each([
    [code, null],
    ["7k2m-9qhd-4xw0-3ptb", null],
    [" 7K2M 9QHD 4XWO 3PTB ", null],
    [`https://thidua.vidu.gov.vn/xac-minh/${code}`, null],
    [`https://thidua.vidu.gov.vn/xac-minh/${code}#ABC234`, "ABC234"],
    [`${code}#ABC`, "ABC"],
  ])("%s", (text, sealed) => {
    expect(readTyped(text)).toEqual({ code, sealed });
  });

  test.each(["", "7K2M", "https://vidu.gov.vn/", "7K2M-9QHD-4XW0-3PTB-7", "'; DROP TABLE"])(
    "no code: %s",
    (text) => expect(readTyped(text)).toBeNull(),
  );

  test("every new code is read back as it is written", () => {
    const codes = Array.from({ length: 200 }, newCode);
    expect(new Set(codes).size).toBe(200);
    for (const each of codes) expect(readTyped(writtenCode(each))?.code).toBe(each);
  });
});

test.each([
  ["2026-06-05", "ngày 05 tháng 6 năm 2026"],
  ["2026-01-15", "ngày 15 tháng 01 năm 2026"],
  ["2026-11-20", "ngày 20 tháng 11 năm 2026"],
])("%s is written %s", (date, words) => expect(dateInWords(date)).toBe(words));

test("the golden book's number says whether it was issued anew", () => {
  expect(bookNumberInWords({ bookNumber: 7, issue: 1 })).toBe("7");
  expect(bookNumberInWords({ bookNumber: 7, issue: 3 })).toBe("7 (cấp lại lần 2)");
});

test("the file that checks has the keys in it, and no name can end its script", () => {
  const key = {
    commune: "xã </script>",
    communeCode: "00001",
    publicKey: "A",
    from: "2026-01-01",
    to: null,
  };
  const page = checkerPage([key], { portal: "https://thidua.vidu.gov.vn", on: new Date() });
  expect(page.match(/<\/script>/g)).toHaveLength(2);
  expect(page).toContain("xã \\u003c/script>");
  expect(page).not.toMatch(/src=|href=|https?:\/\/(?!thidua\.vidu)/);
});
