import { setHoliday } from "@/lib/communes/holidays";
import { changeSeal } from "@/lib/communes/profile-commands";
import { setRule } from "@/lib/communes/rules-commands";
import { endUnit } from "@/lib/communes/units-commands";
import { prisma } from "@/lib/db/client";
import type { Place } from "../whole-commune";
import { sealPicture } from "./seal-picture";

/** A rule, a holiday and a seal of the commune's own; a unit that has ended; letters that the mail server did not take. */
export async function addSettings({ id, mark, all }: Place, now: Date): Promise<void> {
  const communeId = id;
  await setRule(
    all,
    {
      key: "standing-body",
      value: `Phòng ${mark}`,
      validFrom: "2026-01-01",
      legalBasis: `Quyết định của ${mark}`,
      isVerified: false,
      note: null,
      seen: "",
    },
    now,
  );
  await setHoliday(all, { date: "2026-09-03", name: `Nghỉ ${mark}`, isWorked: false }, now);
  await changeSeal(all, sealPicture(), now);
  const addUnit = (name: string) =>
    prisma.unit.create({ data: { communeId, kind: "OTHER", name: `${name} ${mark}` } });
  const ended = await addUnit("Ban cũ");
  for (const name of ["Ban sửa", "Ban đổi tên", "Ban nhập", "Ban thôi"]) await addUnit(name);
  await endUnit(all, { unitId: ended.id, version: 1, on: "2026-01-31" }, now);
  await prisma.outboxMail.createMany({
    data: [1, 2, 3].map((number) => ({
      communeId,
      recipient: `${mark}@vidu.example`,
      subject: `Thư ${mark}`,
      text: mark,
      key: `thu ${number}`,
      createdAt: now,
      attempts: 1,
      attemptedAt: now,
      lastError: "550",
      givenUpAt: now,
    })),
  });
}
