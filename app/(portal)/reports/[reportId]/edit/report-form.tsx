"use client";

import { DraftMark } from "@/components/pledges/draft-mark";
import { Button, ButtonGroup } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import {
  type ReportFields,
  type WordsPart,
  wordsLabels,
  wordsParts,
} from "@/lib/pledges/reports/fields";
import { useDraftForm } from "@/lib/web/use-draft-form";
import { saveReportAction } from "./actions";
import type { EditedLine } from "./edited-lines";
import { LineFields } from "./line-fields";

type ReportFormProps = {
  reportId: string;
  version: number;
  fields: ReportFields;
  figures: readonly EditedLine[];
  /** What was promised in words. */
  promises: readonly EditedLine[];
};

const hints: Record<WordsPart, string> = {
  results: "Việc đã làm, cách làm hay, người và hộ làm tốt.",
  difficulties: "Vì sao chưa đạt, đang vướng gì.",
  proposals: "Cần xã giúp gì.",
};

/** What a unit has done in a period, against what it promised. */
export function ReportForm({ reportId, version, fields, figures, promises }: ReportFormProps) {
  const first = { version, base: JSON.stringify(fields) };
  const form = useDraftForm(saveReportAction, first, `/reports/${reportId}/edit`);
  const { state, errors, errorOf, isSending, saving, formProps } = form;
  const shown = (name: string) => state.values?.[name] ?? fields[name] ?? "";
  const isWritten = promises.some(({ id }) => shown(`line-${id}-words`) !== "");
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="version" value={form.version} />
      <input type="hidden" name="base" value={form.base} />
      {figures.map((line) => (
        <LineFields key={line.id} line={line} shown={shown} errorOf={errorOf} />
      ))}
      {promises.length > 0 && (
        <Details
          summary={`Việc đã đăng ký bằng lời (${promises.length})`}
          open={isWritten || promises.length <= 2}
        >
          {promises.map((line) => (
            <LineFields key={line.id} line={line} shown={shown} errorOf={errorOf} />
          ))}
        </Details>
      )}
      {wordsParts.map((name) => (
        <TextArea
          key={name}
          name={name}
          label={wordsLabels[name]}
          hint={hints[name]}
          rows={name === "results" ? 4 : 2}
          optional
          defaultValue={shown(name)}
          error={errorOf(name)}
        />
      ))}
      <DraftMark saving={saving} />
      <ButtonGroup>
        <Button name="to" value="check" disabled={isSending}>
          Kiểm tra lại, nộp
        </Button>
        <Button name="to" value="photos" variant="secondary" disabled={isSending}>
          Thêm ảnh
        </Button>
        <Button name="to" value="stay" variant="secondary" disabled={isSending}>
          Lưu bản nháp
        </Button>
      </ButtonGroup>
    </form>
  );
}
