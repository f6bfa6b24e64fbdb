import { minutesFile } from "../paper-file";

type Context = RouteContext<"/council/sessions/[sessionId]/minutes.docx">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return minutesFile(params, "docx");
}
