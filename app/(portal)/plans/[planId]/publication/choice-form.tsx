import { Button, ButtonGroup } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { Details } from "@/components/ui/details";
import { FieldGroup } from "@/components/ui/field";
import { TextField } from "@/components/ui/text-field";
import type { PublicationChoice } from "@/lib/campaigns/publication/choice";
import { type Clause, type OfficialDocument, plainText } from "@/lib/documents/model";

type ChoiceFormProps = {
  planId: string;
  document: OfficialDocument;
  choice: PublicationChoice;
  /** Of a plan that is public already only what is kept back is chosen, not when. */
  isShown?: boolean;
};

/** What is kept back and from when it is shown. Asks for the page anew with the choice drawn: it changes nothing. */
export function ChoiceForm({ planId, document, choice, isShown = false }: ChoiceFormProps) {
  const { hidesPhones, hidesAnnexes } = choice;
  const parts = [
    {
      value: "phones",
      label: "Ẩn số điện thoại",
      hint: "Số nào nhận ra được đều thay bằng “không công khai”.",
      isChosen: hidesPhones,
    },
    ...(document.annexes.length > 0
      ? [
          {
            value: "annexes",
            label: `Ẩn phụ lục (${document.annexes.length})`,
            hint: undefined,
            isChosen: hidesAnnexes,
          },
        ]
      : []),
  ];
  return (
    <form action={`/plans/${planId}/publication`} className="stack-tight">
      <input type="hidden" name="chosen" value="1" />
      {!isShown && <WhenFields choice={choice} />}
      <FieldGroup id="parts" label="Phần giữ nội bộ">
        {parts.map(({ value, label, hint, isChosen }) => (
          <Tick key={value} name={value} value="on" label={label} hint={hint} isChosen={isChosen} />
        ))}
        <Details
          summary={`Chọn mục không công khai${hiddenCount(choice)}`}
          open={choice.hiddenClauses.length > 0}
        >
          <ClauseTicks clauses={document.body} hidden={choice.hiddenClauses} depth={0} />
          {document.annexes.map((annex) => (
            <div key={annex.label + annex.title}>
              <p className="mt-3 font-semibold">{annex.label}</p>
              <ClauseTicks clauses={annex.body} hidden={choice.hiddenClauses} depth={0} />
            </div>
          ))}
        </Details>
      </FieldGroup>
      <ButtonGroup>
        <Button variant="secondary">Xem trước với lựa chọn này</Button>
      </ButtonGroup>
    </form>
  );
}

function WhenFields({ choice }: { choice: PublicationChoice }) {
  return (
    <>
      <Radios
        name="when"
        label="Công khai từ lúc nào"
        defaultValue={choice.isLater ? "later" : "now"}
        choices={[
          { value: "now", label: "Ngay bây giờ" },
          { value: "later", label: "Vào giờ hẹn dưới đây" },
        ]}
      />
      <div className="flex flex-wrap items-start gap-x-5 gap-y-4 pl-9">
        <DateField name="day" label="Ngày hẹn" defaultValue={choice.day} error={choice.dayError} />
        <TextField
          name="time"
          label="Giờ hẹn"
          hint="Giờ Việt Nam, ví dụ 7:30"
          width="short"
          autoComplete="off"
          defaultValue={choice.time}
          error={choice.timeError}
        />
      </div>
    </>
  );
}

const hiddenCount = ({ hiddenClauses }: PublicationChoice) =>
  hiddenClauses.length > 0 ? ` (đang ẩn ${hiddenClauses.length})` : "";

/** Below the second level a clause is hidden with the one it stands under. */
const deepest = 2;

type ClauseTicksProps = { clauses: readonly Clause[]; hidden: readonly string[]; depth: number };

function ClauseTicks({ clauses, hidden, depth }: ClauseTicksProps) {
  return (
    <ul className={depth === 0 ? "" : "pl-9"}>
      {clauses.map((clause) => (
        <li key={clause.id}>
          <Tick
            name="hide"
            value={clause.id}
            label={beginning(clause)}
            isChosen={hidden.includes(clause.id)}
          />
          {depth < deepest && clause.children.length > 0 && (
            <ClauseTicks clauses={clause.children} hidden={hidden} depth={depth + 1} />
          )}
        </li>
      ))}
    </ul>
  );
}

type TickProps = { name: string; value: string; label: string; hint?: string; isChosen: boolean };

function Tick({ name, value, label, hint, isChosen }: TickProps) {
  const id = name === "hide" ? `hide-${value}` : name;
  return (
    <div className="flex max-w-[68ch] items-start gap-3">
      <span className="flex h-11 items-center">
        <input
          id={id}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={isChosen}
          aria-describedby={hint && `${id}-hint`}
          className="size-6 shrink-0 accent-red"
        />
      </span>
      <div className="min-w-0 grow">
        <label htmlFor={id} className="flex min-h-11 cursor-pointer items-center">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="-mt-2 pb-2 text-sm text-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

const longest = 90;

function beginning({ label, text, table }: Clause): string {
  const words = table ? "Bảng" : plainText(text);
  const said = words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words;
  return `${label} ${said}`.trim() || "Đoạn trống";
}
