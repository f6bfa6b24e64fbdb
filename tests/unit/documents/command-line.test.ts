import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";

// Each test starts a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), "plan-"));

const text = `ỦY BAN NHÂN DÂN
XÃ MƯỜNG LANH
Số: /KH-UBND
Mường Lanh, ngày tháng 5 năm 2026

KẾ HOẠCH
Phát động phong trào thi đua

I. KHEN THƯỞNG
1. Chủ tịch UBND xã tặng Giấy khen cho không quá 05 tập thể.
4. Hồ sơ gửi trước ngày 30/11/2026.

Nơi nhận:
- Lưu: VT, VHXH.

CHỦ TỊCH

Lò Văn Mường
`;

type Outcome = { code: number; stdout: string; stderr: string };

/** The command as people call it, in a process of its own, without a database. */
function plan(...args: string[]): Promise<Outcome> {
  const environment = { ...process.env, DATABASE_URL: undefined };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", "scripts/plan.ts", ...args],
      { env: environment },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
      },
    );
  });
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("the command line", () => {
  test("read writes the document and its facts", async () => {
    const out = join(folder, "read.json");
    expect(await plan("read", file("ke-hoach.txt", text), "--json", out)).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
    expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({
      type: "KẾ HOẠCH",
      agency: ["ỦY BAN NHÂN DÂN", "XÃ MƯỜNG LANH"],
      number: null,
      symbol: "KH-UBND",
      date: { day: null, month: 5, year: 2026 },
      body: [{ label: "I.", kind: "rewardForms", children: [{ label: "1." }, { label: "4." }] }],
      recipients: ["Lưu: VT, VHXH."],
      signature: { lines: ["CHỦ TỊCH"], name: "Lò Văn Mường" },
      facts: {
        deadlines: [{ date: "2026-11-30" }],
        rewards: [{ form: "Giấy khen", audience: "tập thể", quotaMax: 5 }],
      },
    });
  });

  test("check writes the findings with the path to each clause", async () => {
    const out = join(folder, "check.json");
    expect(await plan("check", file("ke-hoach.txt", text), "--json", out)).toMatchObject({
      code: 0,
    });
    const findings: { rule: string; label: string }[] = JSON.parse(readFileSync(out, "utf8"));
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: "numbering-gap", label: "I.4" }),
    );
  });

  test.each([
    ["txt", "ỦY BAN"],
    ["html", "<!doctype"],
    ["docx", "PK"],
    ["pdf", "%PDF-1.7"],
  ])("render --to %s", async (format, start) => {
    const out = join(folder, `out.${format}`);
    expect(
      await plan("render", file("ke-hoach.txt", text), "--to", format, "-o", out),
    ).toMatchObject({ code: 0 });
    expect(readFileSync(out, "utf8").startsWith(start)).toBe(true);
  });

  test.each([
    ["an empty file", file("rong.txt", "")],
    ["a truncated Word file", file("cut.docx", Buffer.from("PK\x03\x04 nothing more"))],
    [
      "a picture named .docx",
      file("anh.docx", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")),
    ],
    ["a file that is not there", join(folder, "khong-co.docx")],
  ])("%s: one sentence, no stack trace", async (_, path) => {
    const { code, stdout, stderr } = await plan("read", path, "--json", join(folder, "no.json"));
    expect(code).not.toBe(0);
    expect(stdout).toBe("");
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toMatch(/[.]\n$/);
    expect(stderr).not.toMatch(/Error|at \w+|node:/);
  });

  test("a wrong call shows how to call it", async () => {
    expect(await plan("write", "x")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("Cách dùng"),
    });
  });
});
