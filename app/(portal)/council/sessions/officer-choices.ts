import { presidingPosts } from "@/lib/council/sessions/officers";
import { councilPostLabels } from "@/lib/council/state";

type Seat = { id: string; name: string; post: keyof typeof councilPostLabels };

/** Who may preside and who may write, of those who sit. */
export function officerChoices(seats: readonly Seat[]) {
  const choice = ({ id, name, post }: Seat) => ({
    value: id,
    label: `${name}, ${councilPostLabels[post]}`,
  });
  return {
    chairs: seats.filter(({ post }) => presidingPosts.includes(post)).map(choice),
    members: seats.map(choice),
  };
}
