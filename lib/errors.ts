type DomainErrorCode = "FORBIDDEN" | "NOT_FOUND" | "STALE" | "RULE_BROKEN";

/** An expected refusal. Its message is one Vietnamese sentence for the person using the portal. */
export class DomainError extends Error {
  override readonly name = "DomainError";
  readonly code: DomainErrorCode;

  constructor(code: DomainErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** A refusal of what stands in one field of a form: its sentence is shown beside that field. */
export class FieldError extends DomainError {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super("RULE_BROKEN", message);
  }
}

/**
 * Does the work for each, one after another. What fails keeps no other from its turn; the first failure is thrown at
 * the end.
 */
export async function doEach<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
