import { paperFile } from "../paper-file";

type Context = RouteContext<"/decisions/[decisionId]/paper.docx">;

/** The decision as a file: as issued, or as it would be signed. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return paperFile(params, "docx");
}
