import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { saveContact } from "@/lib/tickets/intake/drafts/actions";
import type { AreaLevels } from "@/lib/tickets/intake/drafts/schema";
import { AreaFields } from "./area-fields";
import { RecognisedNotice } from "./recognised-notice";
import { StepActions } from "./step-actions";

type Props = {
  provinces: readonly { value: string; label: string }[];
  levels: AreaLevels;
  /** An engineer is to come: then the address is needed. */
  isVisit: boolean;
  values: { contactName: string; contactPhone: string; contactEmail: string; addressDetail: string };
};

export function ContactForm({ provinces, levels, isVisit, values }: Props) {
  const t = useTranslations("request.contact");
  const all = useTranslations("request");
  const areaTexts = {
    province: t("province"),
    city: t("city"),
    district: t("district"),
    choose: t("choose"),
    places: t("places"),
  };
  return (
    <Form
      action={saveContact}
      name="contact"
      keeps={{}}
      values={{ ...values, province: levels.province, city: levels.city, district: levels.district }}
      labels={{
        paste: t("paste"),
        contactName: t("name"),
        contactPhone: t("phone"),
        contactEmail: t("email"),
        province: t("province"),
        city: t("city"),
        district: t("district"),
        addressDetail: t("address"),
      }}
      errorTexts={{ badCharacters: all("badCharacters") }}
    >
      {/* The first button is the one that Enter presses, and that must not be "recognise". */}
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden className="sr-only" />
      <div className="space-y-3 rounded-card border border-line bg-surface p-4">
        <FormField name="paste" label={t("paste")} hint={t("pasteHint")} isOptional>
          <Textarea rows={2} maxLength={1000} />
        </FormField>
        <SubmitButton variant="secondary" name="intent" value="recognise">
          {t("recognise")}
        </SubmitButton>
        <RecognisedNotice found={t("recognised")} nothing={t("nothingRecognised")} />
      </div>
      <FormField name="contactName" label={t("name")}>
        <Input autoComplete="name" maxLength={80} enterKeyHint="next" />
      </FormField>
      <FormField name="contactPhone" label={t("phone")} hint={t("phoneHint")}>
        <Input type="tel" inputMode="tel" autoComplete="tel" maxLength={40} enterKeyHint="next" />
      </FormField>
      <FormField name="contactEmail" label={t("email")} isOptional>
        <Input
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          enterKeyHint="next"
        />
      </FormField>
      <AreaFields provinces={provinces} initial={levels} isOptional={!isVisit} texts={areaTexts} />
      <FormField name="addressDetail" label={t("address")} hint={t("addressHint")} isOptional={!isVisit}>
        <Textarea rows={2} maxLength={200} autoComplete="street-address" enterKeyHint="next" />
      </FormField>
      <StepActions>
        <SubmitButton name="intent" value="save" width="full">
          {all("continue")}
        </SubmitButton>
      </StepActions>
    </Form>
  );
}
