import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import type { Actor } from "@/lib/auth/actor";
import {
  canAddDecisionFile,
  canDecide,
  canEditDecision,
  canHandDecision,
  canIssueDecision,
  canNoteOutcome,
  canPublishDecision,
  canReadFund,
  canReturnDecision,
} from "@/lib/decisions/policy";
import type { DecisionDetail } from "@/lib/decisions/queries";
import { isSignedWhole } from "@/lib/decisions/state";
import { enterPaperDecisionAction, showDecisionAction, takeDecisionBackAction } from "./actions";
import { OneButtonForm } from "./one-button-form";

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
        <ButtonLink href={`${own}/certificates`}>Xem, in giấy khen</ButtonLink>
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
  );
}
