import { Details } from "@/components/ui/details";
import type { PledgeRecord } from "@/lib/pledges/pledge/record";

/** The households and persons under the unit's pledge; nothing where none is named. */
export function MembersList({ members }: Pick<PledgeRecord, "members">) {
  const groups = [
    { title: "Hộ gia đình đăng ký", audience: "HOUSEHOLD" },
    { title: "Cá nhân đăng ký", audience: "PERSON" },
  ].map(({ title, audience }) => ({
    title,
    named: members.filter((member) => member.audience === audience),
  }));
  return groups
    .filter(({ named }) => named.length > 0)
    .map(({ title, named }) => (
      <Details key={title} summary={`${title} (${named.length})`} open={named.length <= 10}>
        <ol className="list-decimal pl-5">
          {named.map(({ name, words }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two households may bear one name; the list is never reordered here.
            <li key={index}>
              {name}
              {words && `: ${words}`}
            </li>
          ))}
        </ol>
      </Details>
    ));
}
