import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import {
  findDayCount,
  listConsultable,
  mustBeShown,
} from "@/lib/appraisals/consultation/candidates";
import { dayCountWords } from "@/lib/appraisals/consultation/days";
import { isSignedOutPost, requireActor } from "@/lib/auth/session";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { canAppraise } from "@/lib/nominations/policy";
import { calendarDate } from "@/lib/text/dates";
import { newId } from "@/lib/text/new-id";
import { type AwardGroup, OpenForm } from "./open-form";

export const metadata: Metadata = { title: "Công khai danh sách lấy ý kiến" };

const heading = (
  <PageHeading
    title="Công khai danh sách lấy ý kiến"
    lead="Danh sách hiện trên trang công khai của xã ngay khi bấm, chỉ gồm tên, đơn vị, thành tích."
  />
);

/** Who is shown to everybody, until which day. */
export default async function NewConsultationPage() {
  if (await isSignedOutPost()) {
    return (
      <>
        {heading}
        <OpenForm id={newId()} title="" groups={[]} count="" />
      </>
    );
  }
  const actor = await requireActor();
  if (!canAppraise(actor).allowed) forbidden();
  const now = new Date();
  const candidates = await listConsultable(actor, now);
  const groups: AwardGroup[] = [...Map.groupBy(candidates, ({ award }) => award)].map(
    ([award, those]) => ({
      award,
      name: awardName(award),
      rule: ruleWords(those[0]?.rule ?? null),
      choices: those.map(({ id, honorific, name, dossier, citation, shownUntil }) => ({
        value: id,
        label: `${[honorific, name].filter(Boolean).join(" ")} (${dossier.unit.name})`,
        hint: [citation, shownUntil && `Đã lấy ý kiến đến ${shownUntil}`]
          .filter(Boolean)
          .join(" · "),
      })),
      chosen: those.filter(mustBeShown).map(({ id }) => id),
    }),
  );
  return (
    <>
      <Breadcrumbs
        items={[{ label: "Lấy ý kiến", href: "/consultations" }, { label: "Danh sách mới" }]}
      />
      {heading}
      {groups.length === 0 ? (
        <EmptyState title="Chưa có đề nghị nào đủ điều kiện để công khai.">
          Đề nghị được kết luận đủ điều kiện ở phần <Link href="/appraisals">thẩm định</Link> thì
          hiện ở đây.
        </EmptyState>
      ) : (
        <OpenForm
          id={newId()}
          title={`Lấy ý kiến nhân dân về đề nghị khen thưởng năm ${calendarDate(now).slice(0, 4)}`}
          groups={groups}
          count={dayCountWords[await findDayCount(actor, now)]}
        />
      )}
    </>
  );
}

function ruleWords(rule: { days: number; basis: string } | null): string {
  return rule
    ? `Quy định công khai ${rule.days} ngày${rule.basis ? ` (${rule.basis})` : ""}.`
    : "Không quy định phải công khai; chọn thêm nếu thấy cần.";
}
