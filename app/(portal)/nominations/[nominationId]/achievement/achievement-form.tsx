"use client";

import { Button } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/choices";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { Link } from "@/components/ui/link";
import { TextArea } from "@/components/ui/text-area";
import type { Achievement } from "@/lib/nominations/dossiers/achievement";
import { criterionField, itemField, itemTakenField } from "@/lib/nominations/dossiers/fields";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { savePointsAction } from "./actions";

type AchievementFormProps = Achievement & {
  nominationId: string;
  version: number;
  story: string;
  isFull: boolean;
};

/** What was achieved: in words, against each criterion of the campaign, with the unit's accepted figures. */
export function AchievementForm(props: AchievementFormProps) {
  const { nominationId, version, story, isFull, criteria, items } = props;
  const { state, errors, errorOf, kept, isSending, formProps } = useKeptForm(
    savePointsAction,
    `/nominations/${nominationId}/achievement`,
  );
  const { values } = state;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="nominationId" value={nominationId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      <TextArea
        name="story"
        label={isFull ? "Báo cáo thành tích" : "Tóm tắt thành tích"}
        hint="Làm được việc gì, bằng cách nào, kết quả ra sao; có số thì ghi số."
        rows={8}
        optional={!isFull || criteria.length + items.length > 0}
        defaultValue={values?.story ?? story}
        error={errorOf("story")}
      />
      {criteria.length > 0 && (
        <section aria-labelledby="criteria-title" className="stack-tight">
          <h2 id="criteria-title">Theo tiêu chí của phong trào</h2>
          {criteria.map(({ criterionId, heading, words }) => (
            <TextArea
              key={criterionId}
              name={criterionField(criterionId)}
              label={heading}
              rows={3}
              optional
              defaultValue={values?.[criterionField(criterionId)] ?? words}
              error={errorOf(criterionField(criterionId))}
            />
          ))}
        </section>
      )}
      {items.length > 0 && (
        <section aria-labelledby="items-title" className="stack-tight">
          <h2 id="items-title">Kết quả đơn vị đã đăng ký</h2>
          <p className="text-muted">
            Số lấy từ các báo cáo đã được thường trực nhận, vào lúc bấm lưu. Chọn kết quả có phần
            của người, tập thể được đề nghị.
          </p>
          {items.map(({ itemId, heading, figure, reportIds, isTaken, isChanged, words }) => (
            <div key={itemId} className="stack-tight border-b border-line pb-4">
              <Checkboxes
                name={itemTakenField(itemId)}
                label={heading}
                hint={figure || "Chưa có báo cáo nào được nhận."}
                choices={[{ value: "on", label: "Đưa vào báo cáo thành tích" }]}
                defaultValues={isOn(itemTakenField(itemId), isTaken) ? ["on"] : []}
              />
              {isChanged && (
                <p className="font-semibold text-amber">
                  Số liệu đã khác lúc đưa vào; bấm lưu để lấy số mới.
                </p>
              )}
              {reportIds.length > 0 && (
                <p className="text-sm">
                  Nguồn:{" "}
                  {reportIds.map((id, index) => (
                    <span key={id}>
                      {index > 0 && ", "}
                      <Link href={`/reports/${id}`}>báo cáo {index + 1}</Link>
                    </span>
                  ))}
                </p>
              )}
              <TextArea
                name={itemField(itemId)}
                label="Phần đóng góp vào kết quả này"
                rows={2}
                optional
                defaultValue={values?.[itemField(itemId)] ?? words}
              />
            </div>
          ))}
        </section>
      )}
      <Button disabled={isSending}>{isSending ? "Đang lưu…" : "Lưu thành tích"}</Button>
    </form>
  );

  /** A check box left empty sends nothing: after a press what was sent speaks, before it what is kept. */
  function isOn(name: string, kept: boolean): boolean {
    return values ? values[name] === "on" : kept;
  }
}
