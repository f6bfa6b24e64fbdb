/** Whether the database refused a row because its like is there already: of two at the same moment, the later one. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2002";
}
