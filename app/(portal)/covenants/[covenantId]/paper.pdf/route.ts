import { covenantFile } from "../paper";

type Context = RouteContext<"/covenants/[covenantId]/paper.pdf">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return covenantFile(params, "pdf");
}
