import type { Metadata } from "next";
import { Button } from "@/components/ui/button";
import { InsetText } from "@/components/ui/inset-text";
import { TextField } from "@/components/ui/text-field";
import { plainText } from "@/lib/documents/model";
import { nextYear, planYears, proposeShifts } from "@/lib/documents/shift-dates/shift-dates";
import { calendarDate } from "@/lib/text/dates";
import { loadSourcePlan } from "../../load-source-plan";
import { NewPlanHeading } from "../../new-plan-heading";
import { ShiftForm } from "./shift-form";

export const metadata: Metadata = { title: "Đổi sang năm mới" };

type Props = PageProps<"/plans/new/last-year/[planId]">;

/** Nobody plans further ahead than a term. */
const furthest = 10;

export default async function ShiftYearsPage({ params, searchParams }: Props) {
  const { plan } = await loadSourcePlan(params);
  const { document } = plan;
  const savedIn = Number(calendarDate(plan.savedAt).slice(0, 4));
  const own = planYears(document) ?? { first: savedIn, last: savedIn };
  const { first: firstYear, last: planYear } = own;
  const asked = (await searchParams).year;
  const year = yearAsked(asked, planYear);
  const error =
    asked !== undefined && year === null
      ? `Năm mới là một năm khác ${planYear}, từ ${planYear - furthest} đến ${planYear + furthest}.`
      : undefined;
  const chosen = year ?? nextYear(own);
  const shifts = proposeShifts(document, { years: chosen - planYear, planYear, firstYear });
  const parts = [...Map.groupBy(shifts, ({ part }) => part)].map(([part, ofPart]) => ({
    part,
    shifts: ofPart,
  }));
  const cited = document.preamble.map(plainText).filter(citesAnotherPaper);
  return (
    <>
      <NewPlanHeading
        title="Đổi sang năm mới"
        lead={plan.title}
        step={{ label: "Từ phong trào năm trước", href: "/plans/new/last-year" }}
      />
      <form method="get" className="flex flex-wrap items-end gap-3">
        <TextField
          name="year"
          label={firstYear === planYear ? "Năm của phong trào mới" : "Năm cuối của phong trào mới"}
          hint={
            firstYear === planYear
              ? `Kế hoạch đang chọn là của năm ${planYear}.`
              : `Kế hoạch đang chọn chạy từ năm ${firstYear} đến năm ${planYear}.`
          }
          width="short"
          inputMode="numeric"
          defaultValue={typeof asked === "string" ? asked : chosen}
          error={error}
        />
        <Button variant="secondary">Xem các chỗ đổi</Button>
      </form>
      <section aria-labelledby="shifts-title" className="stack">
        <h2 id="shifts-title">
          {shifts.length === 0
            ? "Không có ngày, năm nào cần đổi"
            : `${shifts.length} chỗ có thể đổi`}
        </h2>
        {shifts.length > 0 && (
          <p className="reading">
            Bỏ chọn chỗ nào giữ nguyên. Căn cứ pháp lý, số và ngày của văn bản được dẫn, “lần thứ …”
            không đổi; số và ngày của kế hoạch để trống.
          </p>
        )}
        {cited.length > 0 && (
          <InsetText>
            <p>Kế hoạch cũ thực hiện văn bản của năm trước; soạn tiếp xong xem lại câu này:</p>
            {cited.map((words) => (
              <p key={words} className="text-muted">
                {words}
              </p>
            ))}
          </InsetText>
        )}
        <ShiftForm
          key={chosen}
          planId={plan.id}
          version={plan.version}
          planYear={planYear}
          year={chosen}
          parts={parts}
        />
      </section>
    </>
  );
}

/** "Thực hiện Kế hoạch số 45/KH-UBND …": what last year's plan carried out. */
const citesAnotherPaper = (words: string) => /^Thực hiện .*\d\s?[/-]\s?\p{Lu}/u.test(words);

function yearAsked(asked: string | string[] | undefined, planYear: number): number | null {
  if (typeof asked !== "string" || !/^\s*\d{4}\s*$/u.test(asked)) return null;
  const year = Number(asked);
  return year !== planYear && Math.abs(year - planYear) <= furthest ? year : null;
}
