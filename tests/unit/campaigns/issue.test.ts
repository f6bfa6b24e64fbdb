import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amendmentSchema, correctionSchema } from "@/lib/campaigns/issue/amend-form";
import { dateRefusal, dateWarnings } from "@/lib/campaigns/issue/issue-date";
import {
  freeNumbers,
  gapsOf,
  runEnd,
  seriesKind,
  seriesName,
  settingOf,
  writtenNumber,
} from "@/lib/campaigns/issue/numbering";
import { registerCsv } from "@/lib/campaigns/issue/register-csv";
import { registerFilterSchema, seriesParam } from "@/lib/campaigns/issue/register-filter";
import { enterSchema, issueSchema, seriesSchema } from "@/lib/campaigns/issue/schema";
import { signedFileName, signedFileOf } from "@/lib/campaigns/issue/signed-file";

describe("numbers", () => {
  test.each([
    [0, [], {}, [1]],
    [3, [4, 6], {}, [5]],
    [3, [4, 6], { count: 3 }, [5, 7, 8]],
    [3, [4, 6], { from: 6 }, [7]],
    [3, [], { from: 1 }, [4]],
  ])("after %i without %j, %j: %j", (last, taken, options, free) => {
    expect(freeNumbers(last, new Set(taken), options)).toEqual(free);
  });

  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 40 }));

  test("what is free is free, in order, and nothing free stands before it", () => {
    fc.assert(
      fc.property(fc.nat(20), numbers, fc.integer({ min: 1, max: 5 }), (last, taken, count) => {
        const free = freeNumbers(last, new Set(taken), { count });
        expect(free).toHaveLength(count);
        const all = Array.from({ length: (free.at(-1) ?? 0) - last }, (_, i) => last + 1 + i);
        expect(all.filter((number) => !taken.includes(number))).toEqual(free);
      }),
    );
  });

  test("the gaps are what nobody has below the highest number", () => {
    fc.assert(
      fc.property(numbers, (taken) => {
        const inGaps = gapsOf(0, taken).flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, i) => from + i),
        );
        const below = Array.from({ length: Math.max(0, ...taken) }, (_, i) => i + 1);
        expect(inGaps).toEqual(below.filter((number) => !taken.includes(number)));
        expect(runEnd(0, new Set(taken)) + 1).toBe(inGaps[0] ?? Math.max(0, ...taken) + 1);
      }),
    );
  });

  test.each([
    ["one", "LETTER", null, "Mọi văn bản đi, năm 2026"],
    ["per-kind", "LETTER", "LETTER", "Công văn, năm 2026"],
    ["per-kind", "PLAN", "PLAN", "Kế hoạch, năm 2026"],
  ] as const)("%s, %s", (setting, kind, series, name) => {
    expect(seriesKind(setting, kind)).toBe(series);
    expect(seriesName(series, 2026)).toBe(name);
    expect(seriesSchema.parse(seriesParam({ year: 2026, kind: series }))).toEqual({
      year: 2026,
      kind: series,
    });
  });

  test("a rule nobody understands is read as the usual one", () => {
    expect([settingOf("one"), settingOf("per-type"), settingOf(undefined)]).toEqual([
      "one",
      "per-kind",
      "per-kind",
    ]);
  });

  test.each([
    [5, "05/KH-UBND"],
    [112, "112/KH-UBND"],
  ])("%i is written %s", (number, written) => {
    expect(writtenNumber(number, "KH-UBND")).toBe(written);
  });
});

describe("the date of issue", () => {
  const day = {
    today: "2026-11-20",
    signedOn: "2026-11-18",
    dueOn: "2026-11-19",
    before: null,
    after: null,
  };
  test.each([
    ["2026-11-17", /trước ngày ký duyệt \(18\/11\/2026\)/],
    ["2026-11-21", /sau hôm nay/],
  ])("%s is refused", (issuedOn, why) => {
    expect(dateRefusal({ ...day, issuedOn })).toMatch(why);
  });

  test.each([
    ["2026-11-18", {}, []],
    ["2026-11-19", {}, []],
    ["2026-11-20", {}, [/chậm nhất thứ Năm, 19\/11\/2026/]],
    ["2026-11-18", { before: { number: "04/KH-UBND", issuedOn: "2026-11-19" } }, [/liền trước 04/]],
    ["2026-11-18", { before: { number: "04/KH-UBND", issuedOn: "2026-11-18" } }, []],
    ["2026-11-19", { after: { number: "06/KH-UBND", issuedOn: "2026-11-18" } }, [/liền sau 06/]],
  ])("%s with %j", (issuedOn, neighbours, said) => {
    expect(dateRefusal({ ...day, issuedOn })).toBeNull();
    expect(dateWarnings({ ...day, ...neighbours, issuedOn })).toEqual(
      said.map((words) => expect.stringMatching(words)),
    );
  });
});

describe("signed copies", () => {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
  test.each([
    ["%PDF-1.4 …", "application/pdf", false],
    ["\n\n%PDF-1.7 … /ByteRange [ 0 10 20 30 ] …", "application/pdf", true],
    ["%PDF-1.7 (a text that says /ByteRange)", "application/pdf", false],
    ["\xff\xd8\xff\xe0", "image/jpeg", false],
    ["\x89PNG\r\n\x1a\n", "image/png", false],
  ])("%j is %s", (text, mediaType, isDigitallySigned) => {
    expect(signedFileOf(bytes(text))).toMatchObject({ mediaType, isDigitallySigned });
  });

  test.each(["", "<html>", "PK\x03\x04", "GIF89a", `${" ".repeat(2000)}%PDF-1.4`])(
    "%j is none",
    (text) => {
      expect(signedFileOf(bytes(text))).toBeNull();
    },
  );

  test.each([
    ["Kế hoạch 05.PDF", ".pdf", "Kế hoạch 05.pdf"],
    ["../../a\n.jpg", ".png", "....a.png"],
    [".pdf", ".pdf", "van-ban-da-ky.pdf"],
  ])("%j → %s", (name, extension, kept) => {
    expect(signedFileName(name, extension)).toBe(kept);
  });
});

describe("forms", () => {
  const planId = "01890a5d-ac96-774b-bcce-b302099a8057";

  test("a correction takes its rows from numbered fields, and says at which one something is wrong", () => {
    const form = {
      planId,
      "place-0": "c3",
      "printed-0": "hai cây",
      "corrected-0": "ba cây",
      "place-1": "c4",
      "printed-1": "",
      "corrected-1": "x",
      addressees: "- Các bản;\r\n\r\nSở Nội vụ tỉnh.",
    };
    const wrong = correctionSchema.safeParse(form);
    expect(wrong.error?.issues.map(({ path }) => path)).toEqual([["printed-1"]]);
    expect(correctionSchema.parse({ ...form, "printed-1": "y" })).toMatchObject({
      addressees: ["Các bản", "Sở Nội vụ tỉnh"],
      errors: [
        { index: 0, place: "c3", printed: "hai cây", corrected: "ba cây" },
        { index: 1, place: "c4", printed: "y", corrected: "x" },
      ],
    });
  });

  test("an amendment without a place is none", () => {
    expect(amendmentSchema.safeParse({ planId }).success).toBe(false);
    expect(
      amendmentSchema.parse({ planId, "place-0": "c1", "words-0": " mới\r\nhai " }).changes,
    ).toEqual([{ index: 0, place: "c1", words: "mới\nhai", added: "" }]);
  });

  test("issuing: an empty choice of number is the next one", () => {
    expect(
      issueSchema.parse({ planId, version: "3", issuedOn: "20/11/2026", reservedNumberId: "" }),
    ).toMatchObject({ version: 3, issuedOn: "2026-11-20", reservedNumberId: undefined });
  });

  test.each([
    ["KH-UBND", true],
    ["QĐ-UBND", true],
    ["UBND-VHXH", true],
    ["KH UBND", false],
    ["", false],
  ])("symbol %j: %s", (symbol, isRight) => {
    const form = { series: "2026-PLAN", number: "5", issuedOn: "1/3/2026", subject: "A", symbol };
    expect(enterSchema.safeParse(form).success).toBe(isRight);
  });

  test("an address that makes no sense asks for everything", () => {
    expect(registerFilterSchema.parse({ q: " ", use: "X", page: "-1", series: ["a"] })).toEqual({
      page: 1,
    });
  });
});

test("the register as CSV: quoted where needed, no formula, read by Excel as UTF-8", () => {
  const csv = registerCsv([
    {
      number: 5,
      symbol: "KH-UBND",
      issuedOn: "2026-03-02",
      subject: 'Thi đua "xanh", sạch',
      signer: "",
      note: "=1+1",
      use: "PAPER",
      enteredBy: "Quàng Văn Thư",
      enteredAt: new Date("2026-03-02T03:00:00Z"),
    },
  ]);
  expect(csv.split("\r\n")[1]).toBe(
    '5,KH-UBND,02/3/2026,"Thi đua ""xanh"", sạch",,Cấp trên giấy,\'=1+1,Quàng Văn Thư,10:00 ngày 02/3/2026',
  );
  expect(csv.startsWith("\ufeffSố,")).toBe(true);
});
