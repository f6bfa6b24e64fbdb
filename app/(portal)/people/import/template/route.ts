import { peopleTemplate } from "@/lib/people/people-import";
import { formatCsv } from "@/lib/text/csv";
import { fileResponse } from "@/lib/web/file-response";

/** The file to fill in; it says nothing about anybody. */
export function GET(): Response {
  return fileResponse({
    name: "mau-nguoi-dung.csv",
    mediaType: "text/csv; charset=utf-8",
    content: new TextEncoder().encode(formatCsv(peopleTemplate, ";")),
  });
}
