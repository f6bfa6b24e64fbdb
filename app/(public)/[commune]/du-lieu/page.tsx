import type { Metadata } from "next";
import { PublicSite } from "@/components/public/public-site";
import { type OpenTable, openTables } from "@/lib/campaigns/public/open-data/tables";
import { loadSite } from "../load-site";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[commune]/du-lieu">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { commune, site } = await loadSite(params);
  return {
    title: `Dữ liệu mở về thi đua ${commune.fullName}`,
    alternates: { canonical: `${site}/du-lieu` },
  };
}

export default async function OpenDataPage({ params }: Props) {
  const { commune, site, now } = await loadSite(params);
  return (
    <PublicSite commune={commune} part="du-lieu" printed={{ address: `${site}/du-lieu`, on: now }}>
      <h1>Dữ liệu mở</h1>
      <div className="reading">
        <p>
          Những gì các kế hoạch thi đua, quyết định khen thưởng đã công khai nói ra, thành bảng để
          tính toán và dùng lại. Bản CSV mở được bằng Excel; bản JSON dành cho chương trình máy
          tính. Tên bảng, tên cột không đổi; cập nhật ngay khi có văn bản được công khai, thay thế
          hoặc gỡ xuống.
        </p>
        <p>
          Mô tả cho máy đọc:{" "}
          <a href={`${commune.base}/du-lieu/datapackage.json`}>datapackage.json</a>
        </p>
      </div>
      {openTables.map((table) => (
        <TableDescription key={table.name} base={commune.base} table={table} />
      ))}
    </PublicSite>
  );
}

const typeLabels = {
  string: "chữ",
  number: "số",
  integer: "số nguyên",
  date: "ngày (năm-tháng-ngày)",
  datetime: "thời điểm (ISO 8601)",
};

function TableDescription({ base, table }: { base: string; table: OpenTable }) {
  const { name, title, description, fields } = table;
  return (
    <section aria-labelledby={name} className="stack-tight">
      <h2 id={name}>{title}</h2>
      <p>{description}</p>
      <p className="flex flex-wrap gap-x-5">
        <a href={`${base}/du-lieu/${name}.csv`} className="tap">
          {name}.csv
        </a>
        <a href={`${base}/du-lieu/${name}.json`} className="tap">
          {name}.json
        </a>
      </p>
      <table className="cards-table w-full text-base">
        <caption className="sr-only">Các cột của bảng {title}</caption>
        <thead>
          <tr>
            <th scope="col">Cột</th>
            <th scope="col">Kiểu</th>
            <th scope="col">Ý nghĩa</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.name}>
              <th scope="row">
                <code>{field.name}</code>
              </th>
              <td data-label="Kiểu">{typeLabels[field.type]}</td>
              <td data-label="Ý nghĩa">{field.description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
