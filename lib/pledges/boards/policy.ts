import type { Actor } from "@/lib/auth/actor";
import type { Demands } from "@/lib/pledges/demands";
import { canHandle } from "@/lib/pledges/policy";
import { deny, type Verdict } from "@/lib/workflow/verdict";

/** The office reminds units of what they may still hand in. */
export function canRemind(actor: Actor, { isOpen }: Pick<Demands, "isOpen">): Verdict {
  const handle = canHandle(actor);
  if (!handle.allowed || isOpen) return handle;
  return deny(
    "Phong trào đã khóa nhận nên đơn vị không nộp được nữa. Dời ngày khóa nhận ở phần Thiết lập rồi nhắc.",
  );
}
