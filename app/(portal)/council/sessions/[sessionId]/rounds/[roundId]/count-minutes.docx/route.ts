import { countMinutesFile } from "../round-file";

type Context = RouteContext<"/council/sessions/[sessionId]/rounds/[roundId]/count-minutes.docx">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return countMinutesFile(params, "docx");
}
