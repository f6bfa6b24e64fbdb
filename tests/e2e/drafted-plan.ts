import type { Actor } from "@/lib/auth/actor";
import { createPlanFromDocument } from "@/lib/campaigns/commands/create-plan";
import { savePlan } from "@/lib/campaigns/commands/save-plan";
import { findPlan } from "@/lib/campaigns/queries";
import { prisma } from "@/lib/db/client";
import type { OfficialDocument } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";

/** A person of the demonstration commune, as the portal's own code knows them. */
export async function demonstrationActor(userName: string): Promise<Actor> {
  const { id, name, memberships } = await prisma.user.findUniqueOrThrow({
    where: { userName },
    select: {
      id: true,
      name: true,
      memberships: {
        select: {
          id: true,
          communeId: true,
          roles: true,
          unitId: true,
          position: true,
          isDeputy: true,
        },
        orderBy: { id: "asc" },
        take: 1,
      },
    },
  });
  const [membership] = memberships;
  if (!membership) throw new Error(`${userName} holds no capacity`);
  const { id: membershipId, ...rest } = membership;
  return { userId: id, membershipId, name, ...rest };
}

const outline = (topic: string) => `ỦY BAN NHÂN DÂN
XÃ MƯỜNG LANH
Số: /KH-UBND
Mường Lanh, ngày tháng 5 năm 2026

KẾ HOẠCH
Phát động phong trào thi đua ${topic}

Căn cứ Luật Thi đua, khen thưởng;

I. MỤC ĐÍCH, YÊU CẦU
1. Động viên Nhân dân trong xã giữ gìn đường làng, ngõ xóm sạch đẹp.
2. Các thôn đăng ký phần việc trước ngày 15/6/2026.

II. KHEN THƯỞNG
1. Chủ tịch UBND xã tặng Giấy khen cho không quá 05 tập thể, 10 cá nhân.

III. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội theo dõi, tổng hợp kết quả của các thôn.
2. Các thôn triển khai đến từng hộ gia đình trên địa bàn.

Trên đây là Kế hoạch phát động phong trào thi đua, đề nghị các thôn thực hiện./.

Nơi nhận:
- Các thôn;
- Lưu: VT, VHXH.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Văn Mường
`;

/** A draft of the demonstration commune's office, with a topic of its own. */
export async function draftPlan(what: string) {
  const topic = `${what} ${crypto.randomUUID().slice(0, 8)}`;
  return { ...(await keepPlan(outline(topic))), topic };
}

/** A draft of this text, of the same office. */
export async function keepPlan(text: string) {
  const office = await demonstrationActor("thuongtruc");
  const document = parseOutline(text);
  const { planId } = await createPlanFromDocument(office, { document }, new Date());
  return { office, planId };
}

/** Saves the plan anew with words of it replaced, as the office does. */
export async function rewordPlan(
  office: Actor,
  planId: string,
  from: string,
  to: string,
  kind: "SAVED" | "AUTOSAVED" = "SAVED",
) {
  const plan = await findPlan(office, planId);
  if (!plan) throw new Error("no such plan");
  const document: OfficialDocument = JSON.parse(JSON.stringify(plan.document).replace(from, to));
  return savePlan(office, { planId, version: plan.version, document, kind }, new Date());
}
