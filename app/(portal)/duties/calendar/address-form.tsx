"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { type MadeAddress, makeAddressAction } from "./actions";

const nothing: MadeAddress = {};

/** Makes a private address, and shows it this once. */
export function AddressForm({ hasOne }: { hasOne: boolean }) {
  const [{ address }, action, isSending] = useActionState(makeAddressAction, nothing);
  return (
    <form action={action} className="stack-tight">
      {address && (
        <TextField
          name="address"
          label="Địa chỉ lịch riêng"
          hint="Chép ngay: địa chỉ chỉ hiện một lần. Dán vào ứng dụng lịch ở mục thêm lịch từ địa chỉ (URL)."
          width="full"
          readOnly
          defaultValue={address}
        />
      )}
      <Button variant="secondary" disabled={isSending}>
        {hasOne || address ? "Đổi địa chỉ mới" : "Lấy địa chỉ lịch"}
      </Button>
    </form>
  );
}
