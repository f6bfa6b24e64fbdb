import { z } from "zod";

const planId = z.uuid("Không tìm thấy kế hoạch.");
const revisionId = z.uuid("Không tìm thấy bản lưu.");
const version = z.coerce.number("Không rõ bản đang xem. Tải lại trang.").int().positive();

const revisionNameSchema = z
  .string("Nhập tên cho bản này, ví dụ: Bản trình lần 1.")
  .trim()
  .min(1, "Nhập tên cho bản này, ví dụ: Bản trình lần 1.")
  .max(100, "Tên bản dài quá 100 chữ cái.");

export const nameRevisionSchema = z.object({ planId, revisionId, name: revisionNameSchema });
export const unnameRevisionSchema = z.object({ planId, revisionId });
export const nameCurrentSchema = z.object({ planId, version, name: revisionNameSchema });
export const restoreRevisionSchema = z.object({ planId, revisionId, version });
