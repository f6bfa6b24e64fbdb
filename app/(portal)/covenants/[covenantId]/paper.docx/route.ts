import { covenantFile } from "../paper";

type Context = RouteContext<"/covenants/[covenantId]/paper.docx">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return covenantFile(params, "docx");
}
