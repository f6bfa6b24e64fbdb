import type { FormState } from "@/lib/web/form-state";

/** What a page of import shows after a post: the table as it was read, and what stands in its way. */
export type ImportState = FormState & {
  preview?: { line: number; cells: Record<string, string> }[];
  problems?: { line: number; column: string | null; message: string }[];
  /** The file, to be imported by the next press without choosing it again. */
  table?: string;
};
