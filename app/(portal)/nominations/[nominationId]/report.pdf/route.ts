import { reportFile } from "../report-file";

type Context = RouteContext<"/nominations/[nominationId]/report.pdf">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return reportFile(params, "pdf");
}
