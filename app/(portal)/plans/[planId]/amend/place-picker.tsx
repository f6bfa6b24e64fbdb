import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { mostChanges } from "@/lib/campaigns/issue/amend-form";
import type { CitablePlace } from "@/lib/documents/templates/amendment/cite-place";

type PlacePickerProps = {
  /** The page itself: what is chosen goes into its address. */
  href: string;
  backHref: string;
  label: string;
  places: readonly CitablePlace[];
  /** Ticked before, and refused. */
  chosen: readonly CitablePlace[];
  error?: string;
};

const longestHint = 160;

/** Which places of the issued paper the new one is about. */
export function PlacePicker({ href, backHref, label, places, chosen, error }: PlacePickerProps) {
  return (
    <form action={href} className="stack">
      <ErrorSummary errors={error ? [{ fieldId: "place", message: error }] : []} />
      <input type="hidden" name="chosen" value="1" />
      <Checkboxes
        name="place"
        label={label}
        hint={`Nhiều nhất ${mostChanges} chỗ.`}
        error={error}
        defaultValues={chosen.map(({ key }) => key)}
        choices={places.map(({ key, cited, words, label: own }) => ({
          value: key,
          label: `${cited.charAt(0).toUpperCase()}${cited.slice(1)}`,
          hint: shortened(`${own} ${words}`.trim()),
        }))}
      />
      <ButtonGroup>
        <Button>Tiếp tục</Button>
        <ButtonLink href={backHref} variant="secondary">
          Quay lại
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}

const shortened = (words: string) =>
  words.length > longestHint ? `${words.slice(0, longestHint).trimEnd()}…` : words;
