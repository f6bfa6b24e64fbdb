import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { importUnits, previewUnits, unitTemplate } from "@/lib/communes/units-import";
import { prisma } from "@/lib/db/client";
import { acceptInvitation } from "@/lib/people/invitations";
import { importPeople, peopleTemplate, previewPeople } from "@/lib/people/people-import";
import { formatCsv } from "@/lib/text/csv";
import { createActor, createUnit, createUser } from "../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");
const bytes = (text: string) => new TextEncoder().encode(text);

let admin: Actor;
beforeEach(async () => {
  admin = await createActor({ roles: ["ADMIN"] });
});

describe("units from a file", () => {
  test.each([",", ";", "\t"] as const)("the template itself can be imported, by %j", async (by) => {
    const file = bytes(formatCsv(unitTemplate, by));
    expect((await previewUnits(admin, file)).problems).toEqual([]);
    expect(await prisma.unit.count()).toBe(0);

    expect(await importUnits(admin, file, now)).toBe(2);

    const units = await prisma.unit.findMany({ orderBy: { name: "asc" } });
    expect(units.map(({ kind, name }) => [kind, name])).toEqual([
      ["VILLAGE", "Bản Ví Dụ"],
      ["DEPARTMENT", "Phòng Kinh tế"],
    ]);
  });

  test("every slip is named by row and column, and one of them keeps all out", async () => {
    await createUnit({ communeId: admin.communeId, name: "Bản Nà Hỳ" });
    const file = bytes(
      [
        "Loại,Tên đơn vị,Từ ngày",
        "Thôn,Bản Một,",
        "Thôn,bản nà hỳ,",
        "Sân bay,Bản Hai,31/4/2026",
        "Bản,Bản Một,",
        "Bản,Bản Ba,31/4/2026",
        "Bản,,",
      ].join("\r\n"),
    );

    const { problems, preview } = await previewUnits(admin, file);

    expect(preview).toHaveLength(6);
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [3, "Tên đơn vị"],
      [4, "Loại"],
      [4, "Từ ngày"],
      [5, "Tên đơn vị"],
      [6, "Từ ngày"],
      [7, "Tên đơn vị"],
    ]);
    expect(problems[0]?.message).toContain("Bản Nà Hỳ");
    expect(problems[3]?.message).toContain("dòng 2");
    await expect(importUnits(admin, file, now)).rejects.toThrow(/Dòng 3/);
    expect(await prisma.unit.count()).toBe(1);
  });

  test.each([
    ["no such column", bytes("Ten,Loai\nA,Bản"), /thiếu cột “Tên đơn vị”/],
    ["an old code page", Uint8Array.from([0x54, 0xea, 0x6e]), /CSV UTF-8/],
    ["nothing", bytes(""), /rỗng/],
    ["a head alone", bytes("Tên đơn vị;Loại"), /chưa có dòng/],
  ])("a file with %s is refused in words", async (_, file, words) => {
    expect((await previewUnits(admin, file)).problems[0]?.message).toMatch(words);
  });
});

describe("people from a file", () => {
  test("are added with a place and a link each", async () => {
    const unit = await createUnit({ communeId: admin.communeId, name: "Bản Ví Dụ" });
    const file = bytes(formatCsv(peopleTemplate, ";"));
    // In a file of semicolons the cell with two roles is quoted.
    expect((await previewPeople(admin, file, now)).problems).toEqual([]);

    const people = await importPeople(admin, file, now);

    expect(people.map(({ userName }) => userName)).toEqual(["du.nguyen", "du.tran"]);
    const places = await prisma.membership.findMany({
      where: { id: { not: admin.membershipId } },
      orderBy: { position: "desc" },
    });
    expect(places).toMatchObject([
      { roles: ["UNIT"], unitId: unit.id, validFrom: new Date("2026-11-21") },
      { roles: ["CHAIR", "COUNCIL"], isDeputy: true, validFrom: new Date("2025-07-01") },
    ]);
    const [first] = people;
    await acceptInvitation(
      first?.invitation.token ?? "",
      { newPassword: "một câu đủ dài để nhớ" },
      now,
    );
  });

  test("every slip is named, also names that others have; nobody comes in", async () => {
    await createUser({ userName: "co.roi" });
    const file = bytes(
      [
        "Họ và tên,Tên đăng nhập,Chức vụ,Vai trò,Đơn vị",
        "A,co.roi,Chuyên viên,Văn thư,",
        "B,moi.mot,Chuyên viên,Vua,",
        'C,moi.hai,Trưởng bản,"Cơ quan, đơn vị, thôn bản",Bản Không Có',
        "D,Có Dấu,Chuyên viên,Quản trị,",
        "E,trung,Chuyên viên,Quản trị,",
        "F,trung,Chuyên viên,Quản trị,",
        'G,thieu.don.vi,Trưởng bản,"Cơ quan, đơn vị, thôn bản",',
      ].join("\n"),
    );

    const { problems } = await previewPeople(admin, file, now);

    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [2, "Tên đăng nhập"],
      [3, "Vai trò"],
      [4, "Đơn vị"],
      [5, "Tên đăng nhập"],
      [7, "Tên đăng nhập"],
      [8, "Đơn vị"],
    ]);
    const before = await prisma.user.count();
    await expect(importPeople(admin, file, now)).rejects.toMatchObject({ code: "RULE_BROKEN" });
    expect(await prisma.user.count()).toBe(before);
  });

  test("all slips of one row are named at once, also a taken name in a row with others", async () => {
    await createUser({ userName: "co.roi" });
    const file = bytes(
      [
        "Họ và tên,Tên đăng nhập,Thư điện tử,Chức vụ,Vai trò,Đơn vị,Từ ngày",
        "A,Co.Roi,khong-phai-thu,,Vua,Bản Không Có,31/2/2026",
      ].join("\n"),
    );

    const { problems } = await previewPeople(admin, file, now);

    expect(problems.map(({ column }) => column).sort()).toEqual([
      "Chức vụ",
      "Thư điện tử",
      "Tên đăng nhập",
      "Từ ngày",
      "Vai trò",
      "Đơn vị",
    ]);
  });

  test("300 at once take less than the transaction has", async () => {
    const rows = Array.from({ length: 300 }, (_, at) =>
      [`Người Thứ ${at}`, `nguoi.${at}`, "Chuyên viên", "Văn thư"].join(","),
    );
    const file = bytes(["Họ và tên,Tên đăng nhập,Chức vụ,Vai trò", ...rows].join("\n"));

    expect(await importPeople(admin, file, now)).toHaveLength(300);
  });

  test.each(["OFFICE", "UNIT", "CHAIR", "COUNCIL", "CLERK"] as const)(
    "%s imports nothing",
    async (role) => {
      const by = await createActor({ roles: [role], communeId: admin.communeId });
      const units = bytes(formatCsv(unitTemplate));
      const people = bytes(formatCsv(peopleTemplate));
      const refused = { code: "FORBIDDEN" };
      const tries = [
        async () => previewUnits(by, units),
        async () => importUnits(by, units, now),
        async () => previewPeople(by, people, now),
        async () => importPeople(by, people, now),
      ];
      for (const run of tries) await expect(run()).rejects.toMatchObject(refused);
    },
  );
});
