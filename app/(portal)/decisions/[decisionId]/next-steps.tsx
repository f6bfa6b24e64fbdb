import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import type { Actor } from "@/lib/auth/actor";
import {
  canAddDecisionFile,
  canCorrectDecision,
  canDecide,
  canEditDecision,
  canHandDecision,
  canIssueDecision,
  canNoteOutcome,
  canPublishDecision,
  canReadFund,
  canReopenPaper,
  canReturnDecision,
  canRevokeDecision,
} from "@/lib/decisions/policy";
import type { DecisionDetail } from "@/lib/decisions/queries";
import { isSignedWhole } from "@/lib/decisions/state";
import {
  discardDecisionAction,
  enterPaperDecisionAction,
  showDecisionAction,
  takeDecisionBackAction,
} from "./actions";
import { HideForm } from "./hide-form";
import { OneButtonForm } from "./one-button-form";
import { ReopenForm } from "./reopen-form";

type NextStepsProps = { actor: Actor; decision: DecisionDetail };

/** What this person can do with it now, the next thing first. */
export function NextSteps({ actor, decision }: NextStepsProps) {
  const { id, version, kind, isFromPaper, publishedAt, delegation, signerId } = decision;
  const own = `/decisions/${id}`;
  const ref = { decisionId: id, version };
  const mayEdit = canEditDecision(actor, decision).allowed;
  const mayDecide = canDecide(actor, decision, delegation).allowed;
  const mayHand = canHandDecision(actor, decision).allowed;
  const mayPublish = canPublishDecision(actor, decision).allowed;
  /** Of a paper: somebody in it, and its scan. */
  const isWhole = decision.items.length > 0 && decision.files.length > 0;
  const enterButton = (
    <OneButtonForm
      {...ref}
      action={enterPaperDecisionAction}
      label="Ghi vào lịch sử khen thưởng"
      variant={isWhole ? "primary" : "secondary"}
    />
  );
  const isOut = decision.state === "ISSUED" || decision.state === "REVOKED";
  return (
    <>
      <ButtonGroup>
        {mayEdit && !isFromPaper && (
          <>
            <ButtonLink href={`${own}/submit`}>Kiểm tra, trình Chủ tịch</ButtonLink>
            <ButtonLink href={`${own}/items`} variant="secondary">
              Thêm, bớt danh sách
            </ButtonLink>
          </>
        )}
        {mayEdit && isFromPaper && (
          <>
            {isWhole && enterButton}
            <ButtonLink href={`${own}/items`} variant={isWhole ? "secondary" : "primary"}>
              Ghi danh sách được khen
            </ButtonLink>
            <ButtonLink href={`${own}/files`} variant="secondary">
              Bản quét ({decision.files.length})
            </ButtonLink>
            <ButtonLink href={`${own}/head`} variant="secondary">
              Sửa số, ngày, người ký
            </ButtonLink>
            {!isWhole && enterButton}
          </>
        )}
        {mayDecide && (
          <ButtonLink href={`${own}/decide`}>
            {isSignedWhole(kind) ? "Xem xét, ký" : "Quyết định từng trường hợp"}
          </ButtonLink>
        )}
        {canIssueDecision(actor, decision).allowed && (
          <ButtonLink href={`${own}/issue`}>Cấp số, ban hành</ButtonLink>
        )}
        {canReturnDecision(actor, decision).allowed && (
          <ButtonLink href={`${own}/return`} variant="secondary">
            Trả lại
          </ButtonLink>
        )}
        {mayHand && signerId === null && (
          <ButtonLink href={`${own}/hand`} variant="secondary">
            Giao Phó Chủ tịch ký thay
          </ButtonLink>
        )}
        {mayHand && signerId !== null && (
          <OneButtonForm
            {...ref}
            action={takeDecisionBackAction}
            label="Lấy lại việc ký"
            variant="secondary"
          />
        )}
        {isOut && kind === "AWARD" && canReadFund(actor).allowed && (
          <ButtonLink href={`${own}/certificates`}>Giấy khen</ButtonLink>
        )}
        {isOut && kind === "HIGHER" && canReadFund(actor).allowed && (
          <ButtonLink href={`${own}/bundle.zip`}>Tải trọn hồ sơ trình (zip)</ButtonLink>
        )}
        {canNoteOutcome(actor, decision).allowed && !isSignedWhole(kind) && (
          <ButtonLink href={`${own}/outcome`} variant="secondary">
            {kind === "HIGHER" ? "Ghi kết quả của cấp trên" : "Chi thưởng, thu hồi"}
          </ButtonLink>
        )}
        {isOut && canAddDecisionFile(actor, decision).allowed && (
          <ButtonLink href={`${own}/files`} variant="secondary">
            Bản đã ký ({decision.files.length})
          </ButtonLink>
        )}
        {mayPublish && publishedAt === null && (
          <OneButtonForm
            {...ref}
            action={showDecisionAction}
            fields={{ isPublic: "yes" }}
            label="Công khai trên sổ vàng"
            variant="secondary"
          />
        )}
      </ButtonGroup>
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
    </>
  );
}
