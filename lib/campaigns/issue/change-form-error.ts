import { DomainError } from "@/lib/errors";

/** A refusal that belongs to one field of a form. */
export class ChangeFormError extends DomainError {
  readonly field: string;

  constructor(field: string, message: string) {
    super("RULE_BROKEN", message);
    this.field = field;
  }
}
