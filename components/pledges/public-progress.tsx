import { TargetChart } from "@/components/pledges/target-chart";
import { amountWords, demandedAmount, percentWords } from "@/lib/pledges/boards/amount-words";
import type { TargetProgress } from "@/lib/pledges/boards/target-progress";
import type { PublicProgress } from "@/lib/pledges/public/shown-progress";
import { capitalised } from "@/lib/text/capitalised";

/** How many units have registered and reported, in sentences. */
export function ParticipationList({ participation }: Pick<PublicProgress, "participation">) {
  return (
    <ul className="list-disc pl-5">
      {participation.map(({ name, done, expected }) => (
        <li key={name}>
          {capitalised(name)}: {done}/{expected} đơn vị
        </li>
      ))}
    </ul>
  );
}

type TargetsProps = { targets: readonly TargetProgress[]; href?: (targetId: string) => string };

/** A bar for each target shown; with `href`, its name leads to its own part of the page of progress. */
export function PublicTargetChart({ targets, href }: TargetsProps) {
  return (
    <TargetChart
      title="Kết quả so với đăng ký"
      targets={targets}
      label={({ target }) =>
        href ? (
          <a href={href(target.id)}>{capitalised(target.content.indicator)}</a>
        ) : (
          capitalised(target.content.indicator)
        )
      }
    />
  );
}

type TableProps = Pick<TargetsProps, "targets"> & { hasPart: (targetId: string) => boolean };

/** The numbers of the bars. What has no part of its own on the page is linked to here. */
export function PublicTargetTable({ targets, hasPart }: TableProps) {
  return (
    <table className="cards-table w-full">
      <caption className="sr-only">Số liệu của từng chỉ tiêu</caption>
      <thead>
        <tr>
          <th scope="col">Chỉ tiêu</th>
          <th scope="col" className="numeric">
            Kế hoạch nêu
          </th>
          <th scope="col" className="numeric">
            Đăng ký
          </th>
          <th scope="col" className="numeric">
            Thực hiện
          </th>
          <th scope="col" className="numeric">
            So với đăng ký
          </th>
        </tr>
      </thead>
      <tbody>
        {targets.map(({ target, isRate, demanded, ofEach, promised, achieved, percent }) => {
          const { indicator, measure } = target.content;
          return (
            <tr key={target.id} id={hasPart(target.id) ? undefined : target.id}>
              <th scope="row">{capitalised(indicator)}</th>
              <td data-label="Kế hoạch nêu" className="numeric">
                {demandedAmount({ demanded, ofEach }, measure)}
              </td>
              <td data-label="Đăng ký" className="numeric">
                {promised === null ? "–" : amountWords(promised, measure, isRate)}
              </td>
              <td data-label="Thực hiện" className="numeric">
                {achieved === null ? "–" : amountWords(achieved, measure, isRate)}
              </td>
              <td data-label="So với đăng ký" className="numeric">
                {percentWords(percent) || "–"}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
