import { paperFile } from "../paper-file";

type Context = RouteContext<"/reports/[reportId]/paper.docx">;

/** The report as a paper to print, sign and keep. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return paperFile(params, "docx");
}
