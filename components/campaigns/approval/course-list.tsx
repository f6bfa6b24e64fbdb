import type { CourseStep } from "@/lib/campaigns/approval/course";
import { formatMoment } from "@/lib/text/dates";

/** Who did what, when and with which words, from the first step to the last. */
export function CourseList({ steps }: { steps: readonly CourseStep[] }) {
  return (
    <ol className="border-l-4 border-line">
      {steps.map(({ at, by, what, words }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps are drawn once, in order.
        <li key={index} className="py-2 pl-5">
          <p>
            <strong className="font-semibold">{what}</strong>
            <span className="text-muted">
              {" "}
              · {by}, {formatMoment(at)}
            </span>
          </p>
          {words !== "" && (
            <p className="max-w-[68ch] whitespace-pre-line break-words">“{words}”</p>
          )}
        </li>
      ))}
    </ol>
  );
}
