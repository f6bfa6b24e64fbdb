"use client";

import { ChooseTable } from "@/components/imports/choose-table";
import { ImportPreview } from "@/components/imports/import-preview";
import { Button } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/choices";
import { InsetText } from "@/components/ui/inset-text";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { Link } from "@/components/ui/link";
import { importLimits } from "@/lib/nominations/exchange/schema";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { importNomineesAction } from "./actions";
import { WhoFields } from "./who-fields";

/** Choose a file, see who is in it and what is wrong, say who is who, then import all of it; also without scripts. */
export function NomineeImportForm({ dossierId }: { dossierId: string }) {
  const { state, pending, errors, isSignedOut, field, kept, formProps } =
    usePlainForm(importNomineesAction);
  const { preview = [], problems = [], questions = [], table, added = 0 } = state;
  const isRead = table !== undefined && !isSignedOut;
  const isReady = table !== undefined && problems.length === 0 && (added > 0 || isSignedOut);
  const of = <input type="hidden" name="dossierId" value={kept("dossierId", dossierId)} />;
  return (
    <>
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      {isReady && questions.length > 0 && (
        <InsetText>
          <p>
            {questions.length} tên trong tệp trùng hoặc gần giống tên xã đã biết:{" "}
            <Link href="#who">chọn ai là ai</Link> ở dưới bảng rồi mới nhập được.
          </p>
        </InsetText>
      )}
      {isRead && <ImportPreview preview={preview} problems={problems} noun="dòng" />}
      {isRead && problems.length === 0 && added === 0 && (
        <InsetText>
          <p>Mọi dòng của bảng đã có trong hồ sơ: không còn gì để nhập.</p>
        </InsetText>
      )}
      {isReady && (
        <form {...formProps} className="stack">
          {of}
          <input type="hidden" name="table" value={table} />
          {isSignedOut ? (
            <KeptAnswers values={state.values ?? {}} />
          ) : (
            questions.length > 0 && (
              <section id="who" aria-labelledby="who-title" className="stack">
                <h2 id="who-title">Ai là ai ({questions.length})</h2>
                {questions.map((question) => (
                  <WhoFields key={question.line} question={question} field={field} />
                ))}
              </section>
            )
          )}
          {!isSignedOut && (
            <Checkboxes
              name="isClear"
              label="Xác nhận của đơn vị, nếu đúng với mọi người trong bảng"
              hint="Có ai chưa chắc thì để trống, xác nhận ở từng đề nghị."
              choices={[
                {
                  value: "on",
                  label:
                    "Không ai đang bị xem xét kỷ luật, thanh tra, kiểm tra có dấu hiệu vi phạm, điều tra, và không có đơn khiếu nại, tố cáo đang xác minh",
                },
              ]}
              defaultValues={state.values?.isClear === "on" ? ["on"] : []}
            />
          )}
          <Button disabled={pending}>
            {pending ? "Đang nhập…" : isSignedOut ? "Gửi lại" : `Đưa cả ${added} đề nghị vào hồ sơ`}
          </Button>
        </form>
      )}
      <ChooseTable
        state={state}
        pending={pending}
        formProps={formProps}
        limits={importLimits}
        label="Bảng Excel"
        title="Chọn tệp đã điền"
        isReady={isReady}
      >
        {of}
      </ChooseTable>
    </>
  );
}

/** What was answered before the session ended goes along again. */
function KeptAnswers({ values }: { values: Readonly<Record<string, string>> }) {
  return Object.entries(values)
    .filter(([name]) => /^(?:(?:who|mark)-\d+|isClear)$/u.test(name))
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
