import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { editItem, editItemSchema } from "@/lib/decisions/proposal/edit-item";
import { printOutline } from "@/lib/documents/outline/print";
import { begun, decisionOf, issued, now, people, recommended, refOf } from "./people";

test("the office puts a name, post and citation right before it is submitted; the list says so, the nomination stays", async () => {
  const those = await people();
  const { office, chair, communeId } = those;
  const { id } = await recommended(those, { name: "Lò Văn Thử" });
  const decisionId = await begun(those, [id]);
  const [item] = (await decisionOf(those, decisionId)).items;
  const form = async (change: object) =>
    editItemSchema.parse({
      ...(await refOf(those, decisionId)),
      itemId: item?.id,
      honorific: "Ông",
      name: "Lò Văn Thứ",
      post: "Trưởng bản",
      place: "bản Nà Thử",
      citation: "Làm đường bản dài 1.200 mét",
      ...change,
    });

  await expect(editItem(office, await form({ name: "Quàng Thị Khác" }), now)).rejects.toThrow(
    "Tên này khác hẳn",
  );
  await expect(editItem(chair, await form({}), now)).rejects.toThrow("Chỉ thường trực");
  const old = await form({});
  await editItem(office, old, now);
  await expect(editItem(office, old, now)).rejects.toThrow("vừa có thay đổi");

  const words = { name: "Lò Văn Thứ", post: "Trưởng bản", citation: "Làm đường bản dài 1.200 mét" };
  const after = await decisionOf(those, decisionId);
  expect(after.items).toMatchObject([words]);
  expect(await prisma.nomination.findUniqueOrThrow({ where: { id } })).toMatchObject({
    name: "Lò Văn Thử",
  });
  const audit = await prisma.auditEvent.findFirstOrThrow({
    where: { communeId, action: "decision.item-edited" },
  });
  expect(audit.data).toMatchObject({ before: { name: "Lò Văn Thử" }, after: words });
});

test("what is signed and issued says what it said", async () => {
  const those = await people();
  const decisionId = await issued(those, [(await recommended(those, { name: "Lò Văn Thử" })).id]);
  const { items, document } = await decisionOf(those, decisionId);
  expect(document ? printOutline(document) : "").toContain("Lò Văn Thử");
  const form = editItemSchema.parse({
    ...(await refOf(those, decisionId)),
    itemId: items[0]?.id,
    name: "Lò Văn Thứ",
    citation: "Khác",
  });
  await expect(editItem(those.office, form, now)).rejects.toThrow("không sửa được nữa");
});
