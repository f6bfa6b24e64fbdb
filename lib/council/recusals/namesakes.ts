import type { Audience } from "@/lib/db/generated/enums";
import { alikeFrom, nameLikeness } from "@/lib/nominations/recipients/alike";
import { foldAccents } from "@/lib/text/fold";
import { wordsOf } from "@/lib/text/likeness";

type Named = { kind: Audience; name: string };
type Nominee = Named & { recipientId: string };

/** A member's declared tie to a recipient, and the others that recipient was told apart from. */
export type DeclaredTie = {
  userId: string;
  recipient: Named & { id: string; apartFrom: readonly string[] };
};

/**
 * Which members who are not recused may be, or be tied to, a nominee for all that a name says: their own name, in that
 * of a household or a business too; or a tie they declared to another record of a like name. A sentence each, for the
 * office to look into: a name alone recuses nobody.
 */
export function namesakesOf(
  nominee: Nominee,
  members: readonly { userId: string; name: string }[],
  ties: readonly DeclaredTie[],
): string[] {
  return members.flatMap(({ userId, name }) => {
    const said = bears(nominee, name)
      ? [
          `Mang tên giống hoặc gần giống thành viên ${name}. Nếu là một người, hoặc là người nhà, khai quan hệ ở trang của thành viên ấy.`,
        ]
      : [];
    const alike = ties.filter(
      ({ userId: of, recipient }) =>
        of === userId &&
        recipient.id !== nominee.recipientId &&
        recipient.kind === nominee.kind &&
        !recipient.apartFrom.includes(nominee.recipientId) &&
        nameLikeness(nominee.kind, recipient.name, nominee.name) >= alikeFrom,
    );
    const known = [...new Set(alike.map(({ recipient }) => recipient.name))];
    return [
      ...said,
      ...known.map(
        (other) =>
          `Thành viên ${name} đã khai quan hệ với “${other}”, tên gần giống. Nếu là một đối tượng, khai thêm quan hệ ở trang của thành viên ấy.`,
      ),
    ];
  });
}

/** "Lò Văn Thử", "Hộ ông Lò Văn Thử", "Hộ kinh doanh Lò Văn Thử" bear the name of Lò Văn Thử. */
function bears({ kind, name }: Named, member: string): boolean {
  const isOfPeople = kind === "PERSON" || kind === "HOUSEHOLD";
  if (isOfPeople && nameLikeness(kind, name, member) >= alikeFrom) return true;
  const own = ` ${wordsOf(foldAccents(name)).join(" ")} `;
  return own.includes(` ${wordsOf(foldAccents(member)).join(" ")} `);
}
