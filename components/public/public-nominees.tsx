import type { PublicNominee } from "@/lib/appraisals/consultation/public";
import { awardName } from "@/lib/nominations/awards/catalogue";

type PublicNomineesProps = {
  /** Where opinions are written. */
  form: string;
  items: readonly PublicNominee[];
};

/** Who is nominated, by award: name, unit, achievement. */
export function PublicNominees({ form, items }: PublicNomineesProps) {
  return [...Map.groupBy(items, ({ award }) => award)].map(([award, those]) => (
    <section key={award} aria-labelledby={award} className="stack-tight">
      <h2 id={award}>
        {awardName(award)} ({those.length})
      </h2>
      <table className="cards-table w-full">
        <caption className="sr-only">Được đề nghị {awardName(award)}</caption>
        <thead>
          <tr>
            <th scope="col">Tên</th>
            <th scope="col">Đơn vị</th>
            <th scope="col">Thành tích</th>
            <th scope="col">Góp ý</th>
          </tr>
        </thead>
        <tbody>
          {those.map(({ nominationId, name, place, citation }) => (
            <tr key={nominationId}>
              <th scope="row" className="md:min-w-44">
                {name}
              </th>
              <td data-label="Đơn vị" className="md:min-w-32">
                {place}
              </td>
              <td data-label="Thành tích">{citation}</td>
              <td>
                <a href={`${form}?ve=${nominationId}`} className="tap whitespace-nowrap">
                  Góp ý<span className="sr-only"> về {name}</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ));
}
