import { requireActor } from "@/lib/auth/session";
import { writeWorkbook } from "@/lib/documents/workbook/write-workbook";
import { nomineeTemplate } from "@/lib/nominations/exchange/nominee-sheet";
import { fileResponse } from "@/lib/web/file-response";

/** The table of nominees to fill in, with what each cell may say; the same for every dossier. */
export async function GET(): Promise<Response> {
  await requireActor();
  return fileResponse({
    name: "mau-danh-sach-de-nghi-khen-thuong.xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    content: await writeWorkbook(nomineeTemplate()),
  });
}
