import { Details } from "@/components/ui/details";
import type { Duty, DutyTime } from "@/lib/campaigns/duties/duty";
import { formatLongDate, formatMoment } from "@/lib/text/dates";
import { finishDutyAction, receiveDutyAction, reopenDutyAction } from "./actions";
import { DutyForm } from "./duty-form";
import { noteField } from "./words";

/** What the unit says of its duty: received, done. */
export function OwnSide({ duty }: { duty: Duty }) {
  const { assignmentId, received, times } = duty;
  const open = times.filter(({ done }) => done === null);
  const done = times.filter((time) => time.done !== null);
  return (
    <section aria-labelledby="own-title" className="stack-tight">
      <h2 id="own-title">Đơn vị báo</h2>
      {received ? (
        <p>
          Đã nhận việc: {received.by}, {formatMoment(received.at)}.
        </p>
      ) : (
        <DutyForm
          action={receiveDutyAction}
          hidden={{ assignmentId }}
          idPrefix="receive"
          button="Báo đã nhận việc"
        />
      )}
      {open.map((time, index) => (
        <OpenTime
          key={time.key}
          time={time}
          assignmentId={assignmentId}
          isFirst={index === 0}
          isPrimary={received !== null && index === 0}
        />
      ))}
      {done.length > 0 && (
        <ul className="border-t border-line">
          {done.toReversed().map((time) => (
            <li key={time.key} className="border-b border-line py-3">
              <DoneTime time={time} assignmentId={assignmentId} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type OpenTimeProps = {
  time: DutyTime;
  assignmentId: string;
  isFirst: boolean;
  isPrimary: boolean;
};

function OpenTime({ time, assignmentId, isFirst, isPrimary }: OpenTimeProps) {
  const { key: occurrence, dueOn, isLate } = time;
  const due = dueOn && `hạn ${formatLongDate(dueOn)}${isLate ? ", đã quá hạn" : ""}`;
  return (
    <Details
      summary={["Báo đã xong", due].filter(Boolean).join(": ")}
      open={isFirst && isPrimary && isLate}
    >
      <DutyForm
        action={finishDutyAction}
        hidden={{ assignmentId, occurrence }}
        words={noteField}
        idPrefix={`done-${occurrence}`}
        variant={isPrimary ? "primary" : "secondary"}
        button="Đánh dấu đã xong"
      />
    </Details>
  );
}

function DoneTime({ time, assignmentId }: { time: DutyTime; assignmentId: string }) {
  const { key: occurrence, dueOn, done } = time;
  if (!done) return null;
  return (
    <>
      <p>
        <span className="font-semibold">Đã xong</span>
        {dueOn && ` (hạn ${formatLongDate(dueOn)})`}: {done.by}, {formatMoment(done.at)}.
      </p>
      {done.note && <p className="max-w-[68ch] whitespace-pre-line">{done.note}</p>}
      <Details summary="Đánh dấu nhầm?">
        <DutyForm
          action={reopenDutyAction}
          hidden={{ assignmentId, occurrence }}
          idPrefix={`reopen-${occurrence}`}
          variant="secondary"
          button="Bỏ đánh dấu đã xong"
        />
      </Details>
    </>
  );
}
