import { paperFile } from "../paper-file";

type Context = RouteContext<"/pledges/[pledgeId]/paper.pdf">;

/** The pledge as a paper to print, sign and keep. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return paperFile(params, "pdf");
}
