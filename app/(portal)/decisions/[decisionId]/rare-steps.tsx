import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import type { Actor } from "@/lib/auth/actor";
import {
  canCorrectDecision,
  canEditDecision,
  canPublishDecision,
  canReopenPaper,
  canRevokeDecision,
} from "@/lib/decisions/policy";
import type { DecisionDetail } from "@/lib/decisions/queries";
import { discardDecisionAction } from "./actions";
import { HideForm } from "./hide-form";
import { OneButtonForm } from "./one-button-form";
import { ReopenForm } from "./reopen-form";

type RareStepsProps = { actor: Actor; decision: DecisionDetail };

/** What goes back or puts right: below everything, for few come for it. */
export function RareSteps({ actor, decision }: RareStepsProps) {
  const { id, version, isFromPaper, publishedAt } = decision;
  const own = `/decisions/${id}`;
  const ref = { decisionId: id, version };
  const mayEdit = canEditDecision(actor, decision).allowed;
  const mayPublish = canPublishDecision(actor, decision).allowed;
  return (
    <div className="stack-tight no-print empty:hidden">
      {mayPublish && publishedAt !== null && (
        <Details summary="Thôi công khai">
          <HideForm {...ref} />
        </Details>
      )}
      {canReopenPaper(actor, decision).allowed && (
        <Details summary="Nhập thiếu, nhập sai so với bản giấy">
          <p>
            Mở lại để thêm người sót, sửa số, ngày, bản quét; trong lúc ấy không ai trong danh sách
            được tính là đã khen và trang công khai thôi nêu. Chỉ sai một lời ghi thì sửa ở “Chi
            thưởng, thu hồi”.
          </p>
          <ReopenForm {...ref} />
        </Details>
      )}
      {canCorrectDecision(actor, decision).allowed && (
        <Details summary="Đính chính lời ghi sai">
          <p>
            Quyết định đã ban hành không sửa được; tên, chức vụ, thành tích ghi sai thì đính chính
            bằng một quyết định mới (Điều 18 khoản 3 Nghị định 30/2020/NĐ-CP), rồi cấp lại giấy
            khen.
          </p>
          <ButtonGroup>
            <ButtonLink href={`${own}/correct`} variant="secondary">
              Soạn quyết định đính chính
            </ButtonLink>
          </ButtonGroup>
        </Details>
      )}
      {canRevokeDecision(actor, decision).allowed && (
        <Details summary="Hủy bỏ việc khen thưởng">
          <p>
            Quyết định đã ban hành không sửa được; hủy bỏ bằng một quyết định mới khi có gian dối,
            xét sai hoặc kết luận sau này (Điều 93 Luật Thi đua, khen thưởng).
          </p>
          <ButtonGroup>
            <ButtonLink href={`${own}/revoke`} variant="secondary">
              Soạn quyết định hủy bỏ
            </ButtonLink>
          </ButtonGroup>
        </Details>
      )}
      {mayEdit && (
        <Details summary="Bỏ bản soạn này">
          <p>
            {isFromPaper
              ? "Danh sách, bản quét đã nhập bị bỏ; số của văn bản lại trống trong sổ văn bản đi."
              : "Các đề nghị trong danh sách không mất: chúng lại chờ quyết định."}
          </p>
          <OneButtonForm
            {...ref}
            action={discardDecisionAction}
            label="Bỏ bản soạn"
            variant="warning"
          />
        </Details>
      )}
    </div>
  );
}
