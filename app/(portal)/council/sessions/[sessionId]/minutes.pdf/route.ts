import { minutesFile } from "../paper-file";

type Context = RouteContext<"/council/sessions/[sessionId]/minutes.pdf">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return minutesFile(params, "pdf");
}
