import { summaryFile } from "../paper-file";

/** The list trích ngang to print, sign and keep. */
export function GET(request: Request): Promise<Response> {
  return summaryFile(request, "docx");
}
