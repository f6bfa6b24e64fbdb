"use client";

import { Button } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/choices";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextField } from "@/components/ui/text-field";
import { countField } from "@/lib/council/voting/schema";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { countRoundAction } from "./actions";

export type CountedItem = { id: string; title: string; voters: number };

type CountFormProps = {
  sessionId: string;
  roundId: string;
  version: number;
  isOnPaper: boolean;
  isByHands: boolean;
  isSecret: boolean;
  items: readonly CountedItem[];
  /** How many have yet to vote on their own devices. */
  waiting: number;
};

const paperParts = [
  { part: "issued", label: "Phát ra" },
  { part: "returned", label: "Thu về" },
  { part: "votesFor", label: "Đồng ý" },
  { part: "votesAgainst", label: "Không đồng ý" },
  { part: "invalid", label: "Trắng, không hợp lệ" },
] as const;

const handParts = [
  { part: "votesFor", label: "Đồng ý" },
  { part: "votesAgainst", label: "Không đồng ý" },
  { part: "invalid", label: "Không biểu quyết" },
] as const;

/** Ends the round: who counted, and what was counted where the ballots are of paper. */
export function CountForm({
  sessionId,
  roundId,
  version,
  isOnPaper,
  isByHands,
  isSecret,
  items,
  waiting,
}: CountFormProps) {
  const parts = isByHands ? handParts : paperParts;
  const { state, errors, errorOf, kept, isSending, formProps } = useKeptForm(
    countRoundAction,
    `/council/sessions/${sessionId}/vote`,
  );
  const shown = new Set([
    "tellers",
    ...items.flatMap(({ id }) => parts.map(({ part }) => countField(part, id))),
  ]);
  // The session has ended: what was typed of items that cannot be shown goes along unseen.
  const unseen = Object.entries(state.values ?? {}).filter(
    ([name]) =>
      state.isSignedOut && !shown.has(name) && !["sessionId", "roundId", "version"].includes(name),
  );
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="roundId" value={kept("roundId", roundId)} />
      <input type="hidden" name="version" value={kept("version", version)} />
      {unseen.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {isOnPaper &&
        items.map(({ id, title, voters }) => (
          <fieldset key={id} className="stack-tight">
            <legend className="font-semibold">{title}</legend>
            <p className="text-muted">
              {isByHands ? "Được biểu quyết" : "Được bỏ phiếu"}: {voters} người.
            </p>
            <div className="grid gap-4 sm:grid-cols-5">
              {parts.map(({ part, label }) => {
                const name = countField(part, id);
                return (
                  <TextField
                    key={part}
                    name={name}
                    label={label}
                    inputMode="numeric"
                    defaultValue={state.values?.[name]}
                    error={errorOf(name)}
                  />
                );
              })}
            </div>
          </fieldset>
        ))}
      <TextField
        name="tellers"
        label="Tổ kiểm phiếu"
        hint="Họ tên, cách nhau bằng dấu phẩy; người đầu là tổ trưởng."
        width="full"
        defaultValue={state.values?.tellers}
        error={errorOf("tellers")}
      />
      {!isOnPaper && !isSecret && waiting > 0 && (
        <p>
          Còn {waiting} người chưa bỏ phiếu. Kiểm phiếu lúc này thì họ không bỏ được nữa; mẫu số vẫn
          theo quy định.
        </p>
      )}
      {!isOnPaper && isSecret && waiting > 0 && (
        <Checkboxes
          name="leavesOut"
          label={`Còn ${waiting} người chưa bỏ phiếu`}
          hint="Phiếu kín kiểm khi mọi người đã bỏ. Ai không bỏ lượt này nữa thì đánh dấu; mẫu số vẫn theo quy định."
          choices={[{ value: "yes", label: "Những người chưa bỏ phiếu không bỏ lượt này nữa" }]}
          defaultValues={state.values?.leavesOut === "yes" ? ["yes"] : []}
        />
      )}
      <Button variant={waiting > 0 && !isOnPaper ? "secondary" : "primary"} disabled={isSending}>
        {isSending ? "Đang kiểm…" : "Kết thúc lượt, kiểm phiếu"}
      </Button>
    </form>
  );
}
