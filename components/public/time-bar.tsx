import { timeGone } from "@/lib/campaigns/public/standing";
import { type CalendarDate, formatDate } from "@/lib/text/dates";

type TimeBarProps = {
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
  today: CalendarDate;
};

/** From when to when, and how much of that has gone by. */
export function TimeBar({ startsOn, endsOn, today }: TimeBarProps) {
  const gone = timeGone({ startsOn, endsOn }, today);
  if (!startsOn && !endsOn) {
    return <p className="text-muted">Kế hoạch không ghi ngày bắt đầu, ngày kết thúc.</p>;
  }
  return (
    <div className="max-w-md">
      <p className="font-semibold">
        {startsOn && endsOn
          ? `${formatDate(startsOn)} – ${formatDate(endsOn)}`
          : startsOn
            ? `Từ ${formatDate(startsOn)}`
            : `Đến hết ${formatDate(endsOn ?? "")}`}
      </p>
      {gone !== null && gone > 0 && gone < 100 && (
        <>
          <progress
            value={gone}
            max={100}
            aria-label="Thời gian đã qua"
            className="progress mt-1 w-full"
          >
            {gone}%
          </progress>
          <p className="text-base text-muted">Đã qua {gone}% thời gian</p>
        </>
      )}
    </div>
  );
}
