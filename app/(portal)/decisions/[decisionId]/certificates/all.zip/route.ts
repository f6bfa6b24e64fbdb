import { allFile } from "../all-file";

type Context = RouteContext<"/decisions/[decisionId]/certificates/all.zip">;

export function GET(request: Request, { params }: Context): Promise<Response> {
  return allFile(request, params, "zip");
}
