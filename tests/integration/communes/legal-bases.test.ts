import { describe, expect, test } from "vitest";
import { installNationalRules } from "@/lib/communes/commands";
import {
  addLegalBasis,
  correctLegalBasis,
  endLegalBasis,
  removeLegalBasis,
} from "@/lib/communes/legal-bases-commands";
import { installNationalLegalBases } from "@/lib/communes/legal-bases-install";
import {
  findLegalBasesInForce,
  findLegalBasis,
  listLegalBases,
} from "@/lib/communes/legal-bases-queries";
import type { LegalBasisInput } from "@/lib/communes/legal-bases-schema";
import { nationalLegalBases } from "@/lib/communes/national-legal-bases";
import { prisma } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { createActor } from "../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");

const basis = (changes: Partial<LegalBasisInput> = {}): LegalBasisInput => ({
  symbol: "86/2025/QĐ-UBND",
  citation: "Quyết định số 86/2025/QĐ-UBND ngày 03 tháng 12 năm 2025 của Ủy ban nhân dân tỉnh",
  issuedOn: "2025-12-03",
  effectiveFrom: "2025-12-15",
  effectiveTo: null,
  replacedBy: null,
  isVerified: true,
  note: null,
  ...changes,
});

const symbols = (rows: readonly { symbol: string }[]) => rows.map(({ symbol }) => symbol);

describe("the nation's rows", () => {
  test("are put in once, also by several at the same time, and brought up to date by each start", async () => {
    await Promise.all([installNationalRules(), installNationalRules()]);
    expect(await prisma.legalBasis.count()).toBe(nationalLegalBases.length);
    const old = { effectiveTo: new Date("2020-01-01"), effectiveFrom: null, note: "cũ" };
    await prisma.legalBasis.updateMany({ where: { symbol: "152/2025/NĐ-CP" }, data: old });
    const untouched = await prisma.legalBasis.findFirstOrThrow({
      where: { symbol: "98/2023/NĐ-CP" },
    });

    await installNationalRules();

    const find = (symbol: string) => prisma.legalBasis.findFirst({ where: { symbol } });
    expect(await find("152/2025/NĐ-CP")).toMatchObject({ effectiveTo: null, version: 2 });
    expect(await find("98/2023/NĐ-CP")).toEqual(untouched);
  });

  test("a text new to this version of the portal arrives with it", async () => {
    await installNationalRules();
    const [first] = nationalLegalBases;
    if (!first) throw new Error("no national legal basis");
    const added = { ...first, symbol: "1/2027/NĐ-CP" };

    await prisma.$transaction((tx) =>
      installNationalLegalBases(tx, [...nationalLegalBases, added]),
    );

    expect(await prisma.legalBasis.count()).toBe(nationalLegalBases.length + 1);
  });

  test("are what every commune sees, in force first; search is blind to accents and case", async () => {
    await installNationalRules();
    const actor = await createActor();
    const all = await listLegalBases(actor, now);
    expect(all.map(({ state }) => state)).toEqual(
      all.map(({ state }) => state).toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
    );
    expect(
      symbols(await listLegalBases(actor, now, { search: "nghi dinh PHAN cap khen" })),
    ).toEqual(["152/2025/NĐ-CP"]);
    expect(symbols(await listLegalBases(actor, now, { search: "152/2025" }))).toEqual([
      "152/2025/NĐ-CP",
      "15/2025/TT-BNV",
    ]);
    const inForce = symbols(await findLegalBasesInForce(actor, now));
    expect(inForce).toContain("06/2026/QH16");
    expect(inForce).not.toContain("98/2023/NĐ-CP");
    const before = symbols(await findLegalBasesInForce(actor, new Date("2025-06-30T02:00:00Z")));
    expect(before).toContain("98/2023/NĐ-CP");
    expect(before).not.toContain("152/2025/NĐ-CP");
  });
});

const order = ["in-force", "coming", "expired"];

describe("a commune's own rows", () => {
  test.each<[Role, boolean]>([
    ["OFFICE", true],
    ["ADMIN", true],
    ["CHAIR", false],
    ["CLERK", false],
    ["COUNCIL", false],
    ["UNIT", false],
  ])("%s may keep them: %s", async (role, mayKeep) => {
    const actor = await createActor({ roles: [role] });
    const owner = await createActor({ communeId: actor.communeId });
    const id = await addLegalBasis(owner, basis(), now);
    const row = (version: number) => ({ basisId: id, version });
    const ended = { effectiveTo: "2026-12-31", replacedBy: null };
    for (const deed of [
      () => addLegalBasis(actor, basis({ symbol: "1/2025/QĐ-UBND" }), now),
      () => correctLegalBasis(actor, { ...row(1), ...basis({ note: "sửa" }) }, now),
      () => endLegalBasis(actor, { ...row(2), ...ended }, now),
      () => removeLegalBasis(actor, row(3), now),
    ]) {
      if (mayKeep) await deed();
      else await expect(deed()).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    expect(await findLegalBasis(actor, id)).toEqual(mayKeep ? null : expect.anything());
  });

  test("win over the nation's of that symbol, here and nowhere else, and leave a trace", async () => {
    await installNationalRules();
    const actor = await createActor();
    const neighbour = await createActor();
    const own = basis({
      symbol: "152/2025/NĐ-CP",
      citation: "Nghị định số 152/2025/NĐ-CP của Chính phủ",
      effectiveTo: "2026-06-30",
    });
    const id = await addLegalBasis(actor, own, now);

    expect(symbols(await findLegalBasesInForce(actor, now))).not.toContain("152/2025/NĐ-CP");
    expect(symbols(await findLegalBasesInForce(neighbour, now))).toContain("152/2025/NĐ-CP");
    expect(await findLegalBasis(neighbour, id)).toBeNull();
    await expect(
      correctLegalBasis(neighbour, { basisId: id, version: 1, ...own }, now),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });

    await removeLegalBasis(actor, { basisId: id, version: 1 }, now);
    expect(symbols(await findLegalBasesInForce(actor, now))).toContain("152/2025/NĐ-CP");
    expect(
      await prisma.auditEvent.findMany({ select: { action: true }, orderBy: { sequence: "asc" } }),
    ).toEqual([{ action: "legal-basis.added" }, { action: "legal-basis.removed" }]);
  });

  test("the nation's rows cannot be changed by anybody", async () => {
    await installNationalRules();
    const actor = await createActor({ roles: ["OFFICE", "ADMIN"] });
    const { id } = await prisma.legalBasis.findFirstOrThrow({ where: { symbol: "30/2020/NĐ-CP" } });
    const ref = { basisId: id, version: 1 };
    for (const deed of [
      () => correctLegalBasis(actor, { ...ref, ...basis() }, now),
      () => endLegalBasis(actor, { ...ref, effectiveTo: "2026-12-31", replacedBy: null }, now),
      () => removeLegalBasis(actor, ref, now),
    ]) {
      await expect(deed()).rejects.toMatchObject({
        code: "FORBIDDEN",
        message: /cùng số, ký hiệu/,
      });
    }
  });

  test("two rows of one symbol may follow each other, never overlap: said in a sentence", async () => {
    const actor = await createActor();
    await addLegalBasis(actor, basis({ effectiveTo: "2026-06-30" }), now);
    const overlapping = addLegalBasis(actor, basis({ effectiveFrom: "2026-06-30" }), now);
    await expect(overlapping).rejects.toMatchObject({
      code: "RULE_BROKEN",
      message: /đã có 86\/2025\/QĐ-UBND trong những ngày này/,
    });
    const id = await addLegalBasis(actor, basis({ effectiveFrom: "2026-07-01" }), now);
    await expect(
      correctLegalBasis(actor, { basisId: id, version: 1, ...basis() }, now),
    ).rejects.toMatchObject({ code: "RULE_BROKEN" });
    await expect(
      endLegalBasis(
        actor,
        { basisId: id, version: 1, effectiveTo: "2026-01-01", replacedBy: null },
        now,
      ),
    ).rejects.toMatchObject({ code: "RULE_BROKEN", message: /không thể hết hiệu lực trước/ });
  });

  test("of two corrections of one version the second is told; nothing is overwritten", async () => {
    const actor = await createActor();
    const id = await addLegalBasis(actor, basis(), now);
    const correct = (note: string) =>
      correctLegalBasis(actor, { basisId: id, version: 1, ...basis({ note }) }, now);
    const outcomes = await Promise.allSettled([correct("một"), correct("hai")]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "STALE" },
    });
    expect(await findLegalBasis(actor, id)).toMatchObject({ version: 2 });
  });
});
