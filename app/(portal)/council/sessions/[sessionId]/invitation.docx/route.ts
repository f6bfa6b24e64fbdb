import { invitationFile } from "../paper-file";

type Context = RouteContext<"/council/sessions/[sessionId]/invitation.docx">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return invitationFile(params, "docx");
}
