export type DomainErrorCode = "FORBIDDEN" | "NOT_FOUND" | "STALE" | "RULE_BROKEN";

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
