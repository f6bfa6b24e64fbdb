import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { formatDate } from "@/lib/text/dates";
import type { AskedDay } from "./asked-day";

/** The day whose rules are shown; a form that only reads, so it needs no script. */
export function DayForm({ typed, error, day }: AskedDay) {
  return (
    <form method="get" className="no-print flex flex-wrap items-end gap-4" noValidate>
      <DateField
        name="ngay"
        label="Theo quy định của ngày"
        defaultValue={typed || formatDate(day)}
        error={error}
      />
      <Button variant="secondary">Xem ngày này</Button>
    </form>
  );
}
