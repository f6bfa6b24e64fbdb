import type { Metadata } from "next";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { canAmendPlan } from "@/lib/campaigns/issue/policy";
import { PlanHeading } from "../plan-heading";
import { loadIssued } from "./load-issued";

export const metadata: Metadata = { title: "Sửa đổi, thay thế, đính chính" };

const choices = [
  {
    href: "correction",
    change: "CORRECTION",
    title: "Đính chính",
    paper: "Công văn",
    when: "Sai về thể thức, kỹ thuật trình bày: in nhầm chữ, sai số mục, sai tên cơ quan nhận. Nội dung đã ký không đổi.",
  },
  {
    href: "amendment",
    change: "AMENDMENT",
    title: "Sửa đổi, bổ sung",
    paper: "Kế hoạch",
    when: "Đổi nội dung của một số mục, phần còn lại giữ nguyên. Hai văn bản cùng có hiệu lực, đọc cùng nhau.",
  },
  {
    href: "replacement",
    change: "REPLACEMENT",
    title: "Thay thế",
    paper: "Kế hoạch",
    when: "Đổi nhiều nội dung. Khi văn bản mới phát hành, văn bản này hết hiệu lực và ghi rõ đã được thay thế.",
  },
] as const;

export default async function AmendPage({ params }: PageProps<"/plans/[planId]/amend">) {
  const { actor, plan, amend } = await loadIssued(params);
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="issued" />
      <h2>{plan.kind === "REPORT" ? "Đính chính" : "Sửa đổi, thay thế hay đính chính?"}</h2>
      {!amend.allowed && <InsetText>{amend.reason}</InsetText>}
      {amend.allowed && (
        <div className="stack">
          <p className="max-w-[68ch]">
            Văn bản đã phát hành không sửa được. Sai sót được xử lý bằng một văn bản mới, soạn,
            trình, ký và cấp số như mọi văn bản (Điều 18 khoản 3 Nghị định 30/2020/NĐ-CP).
          </p>
          <ul className="max-w-[68ch] divide-y divide-line border-y border-line">
            {choices
              .filter(({ change }) => canAmendPlan(actor, plan, change).allowed)
              .map(({ href, title, paper, when }) => (
                <li key={href} className="py-4">
                  <p className="text-lg font-semibold">
                    <Link href={`/plans/${plan.id}/amend/${href}`} className="tap">
                      {title}
                    </Link>{" "}
                    <span className="text-base font-normal text-muted">
                      · bằng {paper.toLowerCase()}
                    </span>
                  </p>
                  <p>{when}</p>
                </li>
              ))}
          </ul>
        </div>
      )}
    </>
  );
}
