import { expect } from "@playwright/test";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { OfficialDocument } from "@/lib/documents/model";
import { printOutline } from "@/lib/documents/outline/print";
import { planWith } from "../support/documents";
import { createActor, createPlan, createUser } from "../support/factories";

export const outline = `I. MỤC ĐÍCH, YÊU CẦU
1. Làm cho đường bản sạch hơn.
2. Ai cũng góp sức.
II. NỘI DUNG THI ĐUA
1. Mỗi bản giữ sạch một đoạn đường.
2. Mỗi nhà trồng một hàng hoa.
III. TỔ CHỨC THỰC HIỆN
1. Các bản làm xong trước ngày 30/9/2026.`;

/** An office of a commune of its own, with one plan. */
export async function officeWithPlan(document: OfficialDocument = planWith(outline)) {
  const office = await officer("Lò Thị Hạnh");
  const { id } = await createPlan({ author: office.actor, document });
  return { ...office, planId: id };
}

export type Office = Awaited<ReturnType<typeof officeWithPlan>>;

export async function officer(name: string, communeId?: string) {
  const user = await createUser();
  await prisma.user.update({ where: { id: user.id }, data: { name } });
  const actor: Actor = await createActor({ communeId, userId: user.id });
  return { actor, userName: user.userName ?? "" };
}

/** The plan's text in the database, as outline. */
export async function storedText(planId: string): Promise<string> {
  const { content } = await prisma.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { content: true },
  });
  return printOutline(content as unknown as OfficialDocument);
}

export async function shouldBeStored(planId: string, words: string, within = 30_000) {
  await expect.poll(() => storedText(planId), { timeout: within }).toContain(words);
}

/** Ends every session of the person, as signing out elsewhere or a long pause would. */
export async function endSessions({ userId }: Actor) {
  await prisma.session.deleteMany({ where: { userId } });
}
