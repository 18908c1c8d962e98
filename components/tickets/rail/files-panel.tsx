import { useTranslations } from "next-intl";
import { FileThumbs } from "@/components/tickets/files/file-thumbs";
import { Card } from "@/components/ui/card";
import type { AttachmentDto } from "@/lib/tickets/records/schema";

/** Every file of the ticket in one place; signatures belong to their report. */
export function FilesPanel({ files }: { files: readonly AttachmentDto[] }) {
  const t = useTranslations("ticket.files");
  const shown = files.filter((file) => file.kind !== "signature");
  return (
    <Card title={t("title")}>
      {shown.length > 0 ? <FileThumbs files={shown} /> : <p className="text-13 text-ink-2">{t("none")}</p>}
    </Card>
  );
}
