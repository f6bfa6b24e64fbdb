import { FieldGroup } from "@/components/ui/field";
import { type AwardKind, awardGroupLabels } from "@/lib/nominations/awards/catalogue";

type AwardChoicesProps = {
  awards: readonly Pick<AwardKind, "key" | "name" | "group" | "explanation">[];
  chosen: string;
  error?: string | undefined;
};

const explained = {
  FORM: "Ghi nhận một thành tích đã đạt được.",
  TITLE: "Xét theo kết quả thi đua, thường là của cả năm; có tiêu chuẩn riêng.",
} as const;

/** Forms and titles, kept apart and each explained: people take one for the other. */
export function AwardChoices({ awards, chosen, error }: AwardChoicesProps) {
  const first = awards[0]?.key;
  return (
    <FieldGroup id="award" label="Đề nghị tặng" error={error}>
      {(["FORM", "TITLE"] as const).map((group) => {
        const ofGroup = awards.filter((award) => award.group === group);
        if (ofGroup.length === 0) return null;
        return (
          <div key={group} className="mt-3">
            <p className="font-semibold">{awardGroupLabels[group]}</p>
            <p className="text-sm text-muted">{explained[group]}</p>
            {ofGroup.map(({ key, name, explanation }) => {
              const id = key === first ? "award" : `award-${key}`;
              return (
                <div key={key} className="flex max-w-[68ch] items-start gap-3">
                  <span className="flex h-11 items-center">
                    <input
                      id={id}
                      type="radio"
                      name="award"
                      value={key}
                      defaultChecked={key === chosen}
                      aria-describedby={`${id}-hint`}
                      className="size-6 shrink-0 accent-red"
                    />
                  </span>
                  <div className="min-w-0 grow">
                    <label htmlFor={id} className="flex min-h-11 cursor-pointer items-center py-2">
                      {name}
                    </label>
                    <p id={`${id}-hint`} className="-mt-2 pb-2 text-sm text-muted">
                      {explanation}
                    </p>
                  </div>
                </div>
              );
            })}
          </div>
        );
      })}
    </FieldGroup>
  );
}
