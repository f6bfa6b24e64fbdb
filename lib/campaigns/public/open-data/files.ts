import { csvOf } from "./csv";
import { type OpenRecord, type OpenTable, openTables } from "./tables";

/** A file of open data: its words and what a browser calls them. */
type OpenFile = { text: string; mediaType: string };

type Described = { communeName: string; record: OpenRecord };

/** The file of this name ("chi-tieu.csv", "datapackage.json"), or null when there is none. */
export function openFile(name: string, { communeName, record }: Described): OpenFile | null {
  if (name === "datapackage.json") return json(dataPackage(communeName, record.site));
  const [tableName = "", extension = "", ...rest] = name.split(".");
  const table = openTables.find((one) => one.name === tableName);
  if (!table || rest.length > 0) return null;
  if (extension === "csv") return csv(table, record);
  return extension === "json" ? json(rowsByName(table, record)) : null;
}

function csv(table: OpenTable, record: OpenRecord): OpenFile {
  const header = table.fields.map(({ name }) => name);
  return { text: csvOf(header, table.rows(record)), mediaType: "text/csv; charset=utf-8" };
}

/** Each row as an object under the names of its fields. */
function rowsByName({ fields, rows }: OpenTable, record: OpenRecord) {
  return rows(record).map((cells) =>
    Object.fromEntries(fields.map(({ name }, index) => [name, cells[index] ?? null])),
  );
}

/** What the files hold, for programs (Frictionless Data Package). */
function dataPackage(communeName: string, site: string) {
  return {
    name: new URL(site).pathname.replace(/\W+/g, "-").replace(/^-/, ""),
    title: `Phong trào thi đua ${communeName}`,
    homepage: `${site}/du-lieu`,
    resources: openTables.map(({ name, title, description, fields }) => ({
      name,
      title,
      description,
      path: `${name}.csv`,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      schema: { fields, missingValues: [""] },
    })),
  };
}

const json = (value: unknown): OpenFile => ({
  text: JSON.stringify(value, null, 1),
  mediaType: "application/json; charset=utf-8",
});
