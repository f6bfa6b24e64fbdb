import { DomainError } from "@/lib/errors";
import { resetPasswordOfName } from "@/lib/people/commands";

// `npm run -s reset-password -- TÊN_ĐĂNG_NHẬP_HOẶC_THƯ`, on the machine that serves, with its DATABASE_URL and AUTH_SECRET.

const [identifier, ...more] = process.argv.slice(2);
if (!identifier || more.length > 0) {
  process.stderr.write("Cách dùng: npm run -s reset-password -- TÊN_ĐĂNG_NHẬP_HOẶC_THƯ\n");
  process.exit(2);
}
try {
  const { name, password } = await resetPasswordOfName(identifier, new Date());
  process.stdout.write(
    `Mật khẩu dùng một lần của ${name}: ${password}\nĐăng nhập xong phải đổi ngay. Mọi nơi đang đăng nhập đã bị đăng xuất.\n`,
  );
  process.exit(0);
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
