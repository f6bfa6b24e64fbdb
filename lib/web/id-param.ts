import { notFound } from "next/navigation";
import { z } from "zod";

const idSchema = z.uuid();

/** The id in an address; what is no id is a page that does not exist, never an error of the database. */
export function idParam(value: string): string {
  const parsed = idSchema.safeParse(value);
  if (!parsed.success) notFound();
  return parsed.data;
}
