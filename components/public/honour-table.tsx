import type { DecidedHonour, Honour } from "@/lib/decisions/public/honour";
import { formatDate } from "@/lib/text/dates";

type HonourTableProps = {
  base: string;
  honours: readonly (Honour & Partial<Pick<DecidedHonour, "decision">>)[];
  /** The page is one holder's: the award heads each row, not the name. */
  isOfOne?: boolean;
};

/** Who was awarded what, for which achievement; with the decision where they are of several. */
export function HonourTable({ base, honours, isOfOne = false }: HonourTableProps) {
  const hasDecisions = honours.some(({ decision }) => decision);
  return (
    <table className="cards-table w-full">
      <caption className="sr-only">Được khen thưởng</caption>
      <thead>
        <tr>
          {!isOfOne && <th scope="col">Tên</th>}
          {!isOfOne && <th scope="col">Đơn vị</th>}
          <th scope="col">Khen thưởng</th>
          <th scope="col">Thành tích</th>
          {hasDecisions && <th scope="col">Quyết định</th>}
        </tr>
      </thead>
      <tbody>
        {honours.map(({ id, name, unit, award, citation, recipientId, decision }) => (
          <tr key={id}>
            {isOfOne ? (
              <th scope="row" className="md:min-w-32">
                {award}
              </th>
            ) : (
              <>
                <th scope="row" className="md:min-w-44">
                  {recipientId ? (
                    <a href={`${base}/vinh-danh/nguoi/${recipientId}`} className="tap text-ink">
                      {name}
                    </a>
                  ) : (
                    name
                  )}
                </th>
                <td data-label="Đơn vị" className="md:min-w-32">
                  {unit}
                </td>
                <td data-label="Khen thưởng" className="md:min-w-32">
                  {award}
                </td>
              </>
            )}
            <td data-label="Thành tích">{citation}</td>
            {hasDecisions && (
              <td data-label="Quyết định">
                {decision && (
                  <a href={`${base}/vinh-danh/${decision.address}`} className="tap">
                    {/* One child: a link tall enough for a thumb sets its children side by side. */}
                    <span>
                      <span className="whitespace-nowrap">Số {decision.number}</span>{" "}
                      <span className="whitespace-nowrap">
                        ngày {formatDate(decision.issuedOn)}
                      </span>
                    </span>
                  </a>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
