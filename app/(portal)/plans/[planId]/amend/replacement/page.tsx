import type { Metadata } from "next";
import { InsetText } from "@/components/ui/inset-text";
import { PlanHeading } from "../../plan-heading";
import { loadIssued } from "../load-issued";
import { ReplacementForm } from "./replacement-form";

export const metadata: Metadata = { title: "Thay thế" };

export default async function ReplacementPage({
  params,
}: PageProps<"/plans/[planId]/amend/replacement">) {
  const { actor, plan, amend } = await loadIssued(params, "REPLACEMENT");
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="issued" />
      <h2>Kế hoạch thay thế</h2>
      {amend.allowed ? (
        <div className="stack">
          <p className="max-w-[68ch]">
            Bản nháp mới chép nguyên lời văn bản đã phát hành, bỏ số và ngày, thêm câu “Kế hoạch này
            thay thế …”, để sửa rồi trình ký. Việc của các đơn vị, mốc, chỉ tiêu đã xác nhận theo
            sang bản mới. Văn bản cũ còn hiệu lực cho tới khi văn bản mới được phát hành.
          </p>
          <ReplacementForm planId={plan.id} />
        </div>
      ) : (
        <InsetText>{amend.reason}</InsetText>
      )}
    </>
  );
}
