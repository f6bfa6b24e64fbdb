"use client";

import { ChecklistRow } from "@/components/appraisals/checklist-row";
import { WarningFields } from "@/components/appraisals/warning-fields";
import { Button, ButtonGroup } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import type { ChecklistLine } from "@/lib/appraisals/checklist";
import { answerField, noteField } from "@/lib/appraisals/fields";
import { type Conclusion, conclusionLabels } from "@/lib/appraisals/policy";
import type { StandingWarning } from "@/lib/nominations/warnings/warning";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { writeAppraisalAction } from "./actions";
import type { AppraisalFormState } from "./form-state";

type AppraisalFormProps = {
  nominationId: string;
  version: number;
  lines: readonly ChecklistLine[];
  warnings: readonly StandingWarning[];
  /** What is kept now, by field. */
  values: Readonly<Record<string, string>>;
  conclusions: readonly Conclusion[];
};

const hints: Record<Conclusion, string> = {
  eligible: "Mọi dòng đã trả lời, không dòng bắt buộc nào còn thiếu, cảnh báo đã có lý do.",
  return: "Đơn vị được báo, sửa rồi nộp lại; thời hạn thẩm định tính lại từ ngày nộp đủ.",
  ineligible: "Đề nghị dừng ở đây, đơn vị được báo lý do.",
};

/** The whole appraisal in one form: kept by a press, ended by another; nothing typed is lost on the way. */
export function AppraisalForm(props: AppraisalFormProps) {
  const { nominationId, version, lines, warnings, values, conclusions } = props;
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(
    writeAppraisalAction,
    `/nominations/${nominationId}/appraisal`,
  );
  const { seenBase }: AppraisalFormState = state;
  const typed = state.values ?? {};
  const shown = (name: string, otherwise: string) => typed[name] ?? otherwise;
  const group = (which: ChecklistLine["group"]) => lines.filter((line) => line.group === which);
  const rows = (which: ChecklistLine["group"]) =>
    group(which).map((line) => (
      <ChecklistRow
        key={line.key}
        line={line}
        answer={shown(answerField(line.key), values[answerField(line.key)] ?? line.suggested ?? "")}
        note={shown(noteField(line.key), values[noteField(line.key)] ?? "")}
        error={errorOf(answerField(line.key)) ?? errorOf(noteField(line.key))}
      />
    ));
  return (
    <form {...formProps}>
      {/* What would be typed while it is on its way would be on no side of it. */}
      <fieldset disabled={isSending} className="stack min-w-0">
        <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
        <input type="hidden" name="nominationId" value={nominationId} />
        <input type="hidden" name="version" value={shown("version", String(version))} />
        <input type="hidden" name="base" value={shown("base", JSON.stringify(values))} />
        {(seenBase ?? typed.seenBase) && (
          <input type="hidden" name="seenBase" value={seenBase ?? typed.seenBase} />
        )}
        <section aria-labelledby="warnings-title" className="stack-tight">
          <h2 id="warnings-title">Cảnh báo</h2>
          {warnings.length === 0 ? (
            <p>Không có cảnh báo nào.</p>
          ) : (
            <WarningFields warnings={warnings} shown={shown} errorOf={errorOf} />
          )}
        </section>
        <section aria-labelledby="parts-title">
          <h2 id="parts-title">Thành phần hồ sơ</h2>
          {rows("PART")}
        </section>
        {group("STANDARD").length > 0 && (
          <section aria-labelledby="standards-title">
            <h2 id="standards-title">Tiêu chuẩn</h2>
            {rows("STANDARD")}
          </section>
        )}
        <TextArea
          name="findings"
          label="Nhận xét thẩm định"
          hint="Ghi ngắn: lời này đi vào danh sách trích ngang trình Hội đồng."
          rows={4}
          defaultValue={shown("findings", values.findings ?? "")}
          error={errorOf("findings")}
        />
        <Radios
          name="conclusion"
          label="Kết luận"
          hint="Chưa kết luận được thì để trống, bấm “Lưu, chưa kết luận”."
          choices={conclusions.map((value) => ({
            value,
            label: conclusionLabels[value],
            hint: hints[value],
          }))}
          defaultValue={typed.conclusion}
          error={errorOf("conclusion")}
        />
        <TextArea
          name="reason"
          label="Lý do gửi đơn vị"
          hint="Bắt buộc khi trả lại hoặc kết luận không đủ: cần bổ sung gì, vướng điều nào."
          rows={3}
          defaultValue={shown("reason", "")}
          error={errorOf("reason")}
        />
        <ButtonGroup>
          <Button name="to" value="conclude" disabled={isSending}>
            {isSending ? "Đang ghi…" : "Lưu và kết luận"}
          </Button>
          <Button name="to" value="stay" variant="secondary" disabled={isSending}>
            Lưu, chưa kết luận
          </Button>
        </ButtonGroup>
      </fieldset>
    </form>
  );
}
