import { Button, ButtonGroup } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Select } from "@/components/ui/select";
import { SummaryList } from "@/components/ui/summary-list";
import type { IssuePreview } from "@/lib/campaigns/issue/issue-preview";
import { formatLongDate } from "@/lib/text/dates";
import { twoDigits } from "@/lib/text/numbers";

type NumberAndDateProps = {
  preview: IssuePreview;
  /** "Phát hành", "Ban hành" */
  verb: string;
  /** The page itself, which shows the paper with what is chosen. */
  address: string;
  day: string;
  error?: string | undefined;
  money?: string | null;
};

/** The number and the day a signed paper would leave with; another one draws the page anew, nothing is given yet. */
export function NumberAndDate({
  preview,
  verb,
  address,
  day,
  error,
  money = null,
}: NumberAndDateProps) {
  const { signedBy, signedOn, dueOn, written, series } = preview;
  return (
    <>
      <SummaryList
        rows={[
          {
            label: "Đã ký",
            value: `${signedBy.name}, ${signedBy.position}, ${formatLongDate(signedOn)}`,
          },
          { label: `${verb} chậm nhất`, value: formatLongDate(dueOn) },
          {
            label: "Số sẽ cấp",
            value: (
              <>
                <strong>{written}</strong> <span className="text-muted">(sổ: {series})</span>
              </>
            ),
          },
          ...(money ? [{ label: "Tiền thưởng", value: money }] : []),
        ]}
      />
      <form action={address} className="flex flex-wrap items-end gap-x-5 gap-y-4">
        <DateField name="day" label="Ngày ban hành" defaultValue={day} error={error} />
        <ReservedNumbers {...preview} />
        <ButtonGroup>
          <Button variant="secondary">Xem với ngày, số này</Button>
        </ButtonGroup>
      </form>
    </>
  );
}

/** The next number, or one kept for a paper to come. */
function ReservedNumbers({
  reserved,
  chosenId,
  next,
}: Pick<IssuePreview, "reserved" | "chosenId" | "next">) {
  if (reserved.length === 0) return null;
  return (
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
  );
}
