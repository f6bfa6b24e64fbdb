import { requestFile } from "../paper-file";

type Context = RouteContext<"/decisions/[decisionId]/request.docx">;

/** Tờ trình of the standing body to the Chairman, as a file. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return requestFile(params, "docx");
}
