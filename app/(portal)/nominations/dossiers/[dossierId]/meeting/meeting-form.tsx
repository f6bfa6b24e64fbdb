"use client";

import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { votesAgainstField, votesForField } from "@/lib/nominations/dossiers/fields";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { saveMeetingAction } from "./actions";

type MeetingValues = {
  heldOn: string;
  beganAt: string;
  endedAt: string;
  place: string;
  calledCount: string;
  presentCount: string;
  chairName: string;
  secretaryName: string;
  notes: string;
};

type MeetingFormProps = {
  dossierId: string;
  version: number;
  /** Null: the meeting has been handed in; only votes of what was sent back are written. */
  meeting: MeetingValues | null;
  nominees: readonly { id: string; name: string; votesFor: string; votesAgainst: string }[];
};

/** The unit's meeting, and the votes for each of those it nominates. */
export function MeetingForm({ dossierId, version, meeting, nominees }: MeetingFormProps) {
  const { state, errors, errorOf, kept, isSending, formProps } = useKeptForm(
    saveMeetingAction,
    `/nominations/dossiers/${dossierId}/meeting`,
  );
  const field = (name: string, given: string) => ({
    name,
    defaultValue: state.values?.[name] ?? given,
    error: errorOf(name),
  });
  const figures = { inputMode: "numeric", width: "short", autoComplete: "off" } as const;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="dossierId" value={dossierId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      {meeting && (
        <>
          <DateField {...field("heldOn", meeting.heldOn)} label="Ngày họp" />
          <TextField
            {...field("beganAt", meeting.beganAt)}
            label="Giờ bắt đầu"
            hint="Ví dụ: 8:00 hoặc 14h30"
            width="short"
            optional
          />
          <TextField
            {...field("endedAt", meeting.endedAt)}
            label="Giờ kết thúc"
            width="short"
            optional
          />
          <TextField
            {...field("calledCount", meeting.calledCount)}
            {...figures}
            label="Số người được triệu tập"
            unit="người"
          />
          <TextField
            {...field("presentCount", meeting.presentCount)}
            {...figures}
            label="Số người dự"
            unit="người"
          />
        </>
      )}
      {nominees.map(({ id, name, votesFor, votesAgainst }) => (
        <fieldset key={id} className="stack-tight">
          <legend className="font-semibold text-lg">{name}</legend>
          <TextField
            {...field(votesForField(id), votesFor)}
            {...figures}
            label="Đồng ý đề nghị"
            unit="phiếu"
          />
          <TextField
            {...field(votesAgainstField(id), votesAgainst)}
            {...figures}
            label="Không đồng ý"
            unit="phiếu"
          />
        </fieldset>
      ))}
      {meeting && (
        <>
          <TextField {...field("place", meeting.place)} label="Nơi họp" optional />
          <TextField {...field("chairName", meeting.chairName)} label="Người chủ trì" optional />
          <TextField
            {...field("secretaryName", meeting.secretaryName)}
            label="Người ghi biên bản"
            optional
          />
          <TextArea
            {...field("notes", meeting.notes)}
            label="Ý kiến khác nêu tại cuộc họp"
            rows={3}
            optional
          />
        </>
      )}
      <Button disabled={isSending}>{isSending ? "Đang lưu…" : "Lưu cuộc họp xét"}</Button>
    </form>
  );
}
