import { Button, ButtonGroup } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Select } from "@/components/ui/select";
import { twoDigits } from "@/lib/text/numbers";

type IssueDayFormProps = {
  /** The page itself, which shows the paper with what is chosen. */
  action: string;
  day: string;
  error?: string | undefined;
  /** Numbers kept for a paper to come. */
  reserved: readonly { id: string; written: string; note: string }[];
  chosenId: string | null | undefined;
  next: number;
};

/** The day and the number a paper would be issued with; nothing is given yet. */
export function IssueDayForm({ action, day, error, reserved, chosenId, next }: IssueDayFormProps) {
  return (
    <form action={action} className="flex flex-wrap items-end gap-x-5 gap-y-4">
      <DateField name="day" label="Ngày ban hành" defaultValue={day} error={error} />
      {reserved.length > 0 && (
        <Select
          name="reserved"
          label="Số"
          defaultValue={chosenId ?? ""}
          emptyLabel={`Số kế tiếp (${twoDigits(next)})`}
          choices={reserved.map(({ id, written, note }) => ({
            value: id,
            label: `Số đã giữ ${written}: ${note}`,
          }))}
        />
      )}
      <ButtonGroup>
        <Button variant="secondary">Xem với ngày, số này</Button>
      </ButtonGroup>
    </form>
  );
}
