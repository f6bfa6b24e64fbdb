import { describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { addPhoto } from "@/lib/pledges/photos/commands";
import { recordConsent, removeConsent } from "@/lib/pledges/stories/consent";
import {
  findPublicPhoto,
  findPublicStory,
  listPublicStories,
  listStoryPaths,
} from "@/lib/pledges/stories/public";
import { publishStory, withdrawStory } from "@/lib/pledges/stories/publish-story";
import { findStory, listStories, listStorySources } from "@/lib/pledges/stories/queries";
import { beginStory, writeStory } from "@/lib/pledges/stories/write-story";
import { at, beginYear, handInReport, takeReport } from "../../support/emulation-year";
import { createActor, createPublishedPlan } from "../../support/factories";
import { smallPhoto } from "../../support/photos";

const now = at("2026-07-01");
const agreed = {
  consentBy: "Bà Lò Thị Thử",
  consentOn: "2026-06-30",
  consentNote: "Đọc bài rồi ký giấy đồng ý, trưởng bản giữ",
};

/** A village's accepted report with a photo of what was done. */
async function reported() {
  const year = await beginYear({ villages: 1 });
  const { office, heads, campaignId, communeId } = year;
  const [head] = heads;
  if (!head) throw new Error("There is a head.");
  const reportId = await handInReport(year, { index: 0, quarter: 0, day: "2026-03-20" });
  await prisma.progressReport.update({ where: { id: reportId }, data: { state: "DRAFT" } });
  await addPhoto(
    head,
    { reportId, kind: "ACTIVITY", file: await smallPhoto(), caption: "Đường mới" },
    at("2026-03-20"),
  );
  await prisma.progressReport.update({ where: { id: reportId }, data: { state: "SUBMITTED" } });
  await takeReport(year, reportId, "2026-03-22");
  const { id: photoId } = await prisma.photo.findFirstOrThrow({ where: { reportId } });
  const { slug: commune } = await prisma.commune.findUniqueOrThrow({ where: { id: communeId } });
  const { slug } = await prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  const words = { title: "Bản Thử góp công làm đường", text: "Cả bản góp 200 ngày công.", photoId };
  return {
    office,
    head,
    campaignId,
    reportId,
    photoId,
    address: { commune, campaign: slug },
    words,
  };
}

async function drafted() {
  const given = await reported();
  const { office, campaignId, reportId, words } = given;
  const storyId = await beginStory(office, { campaignId, reportId, ...words }, now);
  return { ...given, storyId };
}

async function published() {
  const given = await drafted();
  await recordConsent(given.office, { storyId: given.storyId, version: 1, ...agreed }, now);
  await publishStory(given.office, { storyId: given.storyId, version: 2 }, now);
  return given;
}

describe("điển hình tiên tiến", () => {
  test("chọn từ báo cáo, chưa có đồng ý thì lệnh và cơ sở dữ liệu đều không cho công khai", async () => {
    const { office, campaignId, reportId, storyId, address } = await drafted();
    expect(await listStorySources(office, campaignId, now)).toMatchObject([
      { id: reportId, periodName: "quý I năm 2026" },
    ]);

    await expect(publishStory(office, { storyId, version: 1 }, now)).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringContaining("Chưa ghi ai đồng ý"),
    });
    await expect(
      prisma.story.update({
        where: { id: storyId },
        data: { state: "PUBLISHED", publishedById: office.membershipId, publishedAt: now },
      }),
    ).rejects.toThrow("story_with_consent");
    expect(await listPublicStories(address)).toEqual([]);
  });

  test("đồng ý rồi công khai: có trên trang phong trào, trang bài, ảnh, bản đồ trang", async () => {
    const { address, photoId, words, storyId } = await published();
    expect(await listPublicStories(address)).toMatchObject([{ id: storyId, title: words.title }]);
    const story = "ban-thu-gop-cong-lam-duong";
    expect(await findPublicStory({ ...address, story })).toMatchObject({
      ...{ title: words.title, text: words.text },
      photo: { id: photoId, caption: "Đường mới" },
    });
    expect((await findPublicPhoto({ ...address, story, photoId }))?.content.length).toBeGreaterThan(
      0,
    );
    expect((await listStoryPaths(address.commune)).map(({ path }) => path)).toEqual([
      `/phong-trao/${address.campaign}/dien-hinh/${story}`,
    ]);
    expect(
      await prisma.auditEvent.count({ where: { action: "story.published", subjectId: storyId } }),
    ).toBe(1);
  });

  test("rút lại đồng ý: bài, ảnh mất ngay; muốn công khai lại phải có đồng ý mới", async () => {
    const { office, address, photoId, storyId } = await published();
    const story = "ban-thu-gop-cong-lam-duong";
    await removeConsent(office, { storyId, version: 3 }, now);

    expect(await findPublicStory({ ...address, story })).toBeNull();
    expect(await findPublicPhoto({ ...address, story, photoId })).toBeNull();
    expect(await listStoryPaths(address.commune)).toEqual([]);
    expect(await prisma.story.findUniqueOrThrow({ where: { id: storyId } })).toMatchObject({
      state: "WITHDRAWN",
      consentBy: "",
      withdrawalReason: "Người được nêu rút lại đồng ý.",
    });
    await expect(publishStory(office, { storyId, version: 4 }, now)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await recordConsent(office, { storyId, version: 4, ...agreed }, now);
    await publishStory(office, { storyId, version: 5 }, now);
    expect(await findPublicStory({ ...address, story })).not.toBeNull();
  });

  test("nhật ký nêu ai đồng ý, ngày nào; đồng ý mất đi, vì rút lại hay vì lời đổi, cũng có dòng của nó", async () => {
    const { office, storyId, words } = await drafted();
    await recordConsent(office, { storyId, version: 1, ...agreed }, now);
    await removeConsent(office, { storyId, version: 2 }, now);
    await recordConsent(office, { storyId, version: 3, ...agreed }, now);
    await writeStory(office, { storyId, version: 4, ...words, title: "Tên khác" }, now);
    const lines = await prisma.auditEvent.findMany({
      where: { subjectId: storyId, action: { in: ["story.consented", "story.consent-removed"] } },
      select: { action: true, data: true },
      orderBy: { sequence: "asc" },
    });
    const data = { storyId, consentBy: agreed.consentBy, consentOn: agreed.consentOn };
    const both = [
      { action: "story.consented", data },
      { action: "story.consent-removed", data },
    ];
    expect(lines).toEqual([...both, ...both]);
  });

  test("chú thích ảnh có số điện thoại thì không công khai được", async () => {
    const { office, storyId, photoId } = await drafted();
    await recordConsent(office, { storyId, version: 1, ...agreed }, now);
    await prisma.photo.updateMany({
      where: { id: photoId },
      data: { caption: "Bà Thử, gọi 0912 345 678" },
    });
    await expect(publishStory(office, { storyId, version: 2 }, now)).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringContaining("Chú thích của ảnh"),
    });
  });

  test.each([
    ["báo cáo", { kind: "REPORT" as const }],
    ["bản đã bị thay thế", { state: "REPLACED" as const }],
    ["bản sửa đổi", { amendmentKind: "AMENDMENT" as const }],
  ])("kế hoạch đã gỡ mà %s còn công khai: bài, ảnh cũng mất", async (_, other) => {
    const { office, campaignId, address, photoId } = await published();
    const where = { plan: { campaignId } };
    const { id: replacesId } = await prisma.plan.findFirstOrThrow({ where: { campaignId } });
    const removed = {
      withdrawnAt: now,
      withdrawnById: office.membershipId,
      withdrawalReason: "Gỡ.",
    };
    await prisma.publication.updateMany({ where, data: removed });
    const { plan } = await createPublishedPlan({ author: office, now });
    await prisma.plan.update({
      where: { id: plan.id },
      data: { campaignId, ...other, ...("amendmentKind" in other && { replacesId }) },
    });

    expect(await listPublicStories(address)).toEqual([]);
    const story = "ban-thu-gop-cong-lam-duong";
    expect(await findPublicPhoto({ ...address, story, photoId })).toBeNull();
    expect(await listStoryPaths(address.commune)).toEqual([]);
  });

  test("gỡ phải có bài đang công khai, ghi lý do; đang công khai thì không sửa được", async () => {
    const { office, storyId, words, address } = await published();
    await expect(writeStory(office, { storyId, version: 3, ...words }, now)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await withdrawStory(office, { storyId, version: 3, reason: "Sai tên bản." }, now);
    expect(await listPublicStories(address)).toEqual([]);
    await expect(
      withdrawStory(office, { storyId, version: 4, reason: "Lần nữa." }, now),
    ).rejects.toMatchObject({ code: "RULE_BROKEN" });
  });

  test("lời đổi sau khi đồng ý thì phải hỏi lại; số điện thoại không lên trang công khai", async () => {
    const { office, storyId, words } = await drafted();
    await recordConsent(office, { storyId, version: 1, ...agreed }, now);
    expect(await writeStory(office, { storyId, version: 2, ...words }, now)).toBe(false);
    const other = { ...words, text: "Gọi 0912 345 678 để hỏi." };
    expect(await writeStory(office, { storyId, version: 3, ...other }, now)).toBe(true);
    await recordConsent(office, { storyId, version: 4, ...agreed }, now);
    await expect(publishStory(office, { storyId, version: 5 }, now)).rejects.toMatchObject({
      message: expect.stringContaining("số điện thoại"),
    });
    await expect(
      recordConsent(office, { storyId, version: 5, ...agreed, consentOn: "2026-07-02" }, now),
    ).rejects.toMatchObject({ code: "RULE_BROKEN" });
  });

  test("đơn vị không viết, xã khác không thấy; hai người sửa cùng lúc thì một người được báo", async () => {
    const { office, head, campaignId, reportId, storyId, words } = await drafted();
    const stranger = await createActor();
    const form = { campaignId, reportId, ...words };
    await expect(beginStory(head, form, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(beginStory(stranger, form, now)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(removeConsent(stranger, { storyId, version: 1 }, now)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await findStory(stranger, campaignId, storyId)).toBeNull();
    expect(await listStories(head, campaignId)).toEqual([]);

    const results = await Promise.allSettled(
      ["Một", "Hai"].map((title) =>
        writeStory(office, { storyId, version: 1, ...words, title }, now),
      ),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("ảnh của báo cáo khác không dùng được; phong trào không công khai thì bài cũng không", async () => {
    const { office, campaignId, reportId, words, address } = await published();
    const other = await reported();
    await expect(
      beginStory(office, { campaignId, reportId, ...words, photoId: other.photoId }, now),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await prisma.publication.updateMany({
      where: { plan: { campaignId } },
      data: { withdrawnAt: now, withdrawnById: office.membershipId, withdrawalReason: "Gỡ thử." },
    });
    expect(await listPublicStories(address)).toEqual([]);
  });
});
