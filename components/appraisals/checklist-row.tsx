import { CircleAlert } from "lucide-react";
import { controlClasses } from "@/components/ui/field";
import { answerLabels, type ChecklistLine } from "@/lib/appraisals/checklist";
import { answerField, noteField } from "@/lib/appraisals/fields";

type ChecklistRowProps = {
  line: Pick<ChecklistLine, "key" | "label" | "legalBasis" | "found">;
  answer: string;
  note: string;
  error: string | undefined;
};

/** One line of an appraisal: what is asked and what was found on the left, the answer and a note on the right. */
export function ChecklistRow({ line, answer, note, error }: ChecklistRowProps) {
  const { key, label, legalBasis, found } = line;
  const field = answerField(key);
  return (
    <fieldset
      className="grid gap-x-8 gap-y-2 border-b border-line py-3 md:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]"
      aria-describedby={error && `${field}-error`}
    >
      <div className="min-w-0">
        <legend className="float-left w-full font-semibold">{label}</legend>
        {found.length > 0 && (
          <ul className="clear-left">
            {found.map((words) => (
              <li key={words} className="break-words">
                {words}
              </li>
            ))}
          </ul>
        )}
        <p className="clear-left text-sm text-muted">{legalBasis}</p>
      </div>
      <div className={error ? "min-w-0 border-l-4 border-danger pl-4" : "min-w-0"}>
        {error && (
          <p id={`${field}-error`} className="flex items-start gap-1.5 font-semibold text-danger">
            <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
            <span>
              <span className="sr-only">Lỗi: </span>
              {error}
            </span>
          </p>
        )}
        <div className="flex flex-wrap gap-x-5">
          {Object.entries(answerLabels).map(([value, words], index) => (
            <label
              key={value}
              htmlFor={index === 0 ? field : `${field}-${value}`}
              className="flex min-h-11 cursor-pointer items-center gap-2"
            >
              <input
                id={index === 0 ? field : `${field}-${value}`}
                type="radio"
                name={field}
                value={value}
                defaultChecked={answer === value}
                className="size-6 shrink-0 accent-red"
              />
              {words}
            </label>
          ))}
        </div>
        <label htmlFor={noteField(key)} className="sr-only">
          Ghi chú: {label}
        </label>
        <input
          id={noteField(key)}
          name={noteField(key)}
          defaultValue={note}
          placeholder="Ghi chú"
          className={controlClasses}
        />
      </div>
    </fieldset>
  );
}
