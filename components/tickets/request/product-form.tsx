import { CircleHelp } from "lucide-react";
import { useTranslations } from "next-intl";
import { ProductIcon } from "@/components/devices/product-icon";
import { Form } from "@/components/form/form";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useName } from "@/components/tickets/use-name";
import { Alert } from "@/components/ui/alert";
import { Disclosure } from "@/components/ui/disclosure";
import type { CatalogueCategory, SampleSerial, WarrantyLookUp } from "@/lib/devices/schema";
import { saveProduct } from "@/lib/tickets/intake/drafts/actions";
import { unknownProduct } from "@/lib/tickets/intake/drafts/constants";
import { stepPath } from "@/lib/tickets/intake/drafts/rules";
import { AcceptedSerial } from "./accepted-serial";
import { type CategoryChoice, ProductChoice } from "./product-choice";
import { SerialInput } from "./serial-input";
import { StepActions } from "./step-actions";
import { WarrantyCard } from "./warranty-card";

type Props = {
  categories: readonly CatalogueCategory[];
  values: { serial: string; categoryId: string; modelId: string };
  /** What the address of the page asks for: what was typed about another product does not count. */
  only?: Record<string, string>;
  samples: readonly SampleSerial[];
  /** null = not in the files, undefined = not asked (or too often). */
  device: WarrantyLookUp | null | undefined;
};

export function ProductForm({ categories, values, only, samples, device }: Props) {
  const t = useTranslations("request");
  const choices = useChoices(categories);
  const texts = {
    category: t("product.category"),
    model: t("product.model"),
    modelHint: t("product.modelHint"),
    modelPlaceholder: t("product.modelPlaceholder"),
  };
  return (
    <Form
      action={saveProduct}
      name="product"
      keeps={{ only }}
      values={values}
      labels={{ serial: t("product.serial"), categoryId: t("product.category"), modelId: t("product.model") }}
      errorTexts={{
        "serial.required": t("product.needProduct"),
        "serial.unknownSerial": t("product.notFoundOnce"),
        badCharacters: t("badCharacters"),
      }}
    >
      <AcceptedSerial shown={device === null ? values.serial : ""} />
      <FormField name="serial" label={t("product.serial")} hint={t("product.serialHint")}>
        <SerialInput path={stepPath("product")} asked={values.serial} />
      </FormField>
      {samples.length > 0 && !device && <Samples samples={samples} />}
      <Disclosure summary={t("product.where")} className="text-14">
        <p className="max-w-prose text-ink-2">{t("product.whereBody")}</p>
      </Disclosure>
      <div aria-live="polite" className="empty:hidden">
        {device && <WarrantyCard device={device} />}
        {device === null && (
          <Alert tone="warn" title={t("product.notFoundTitle")}>
            {t("product.notFoundBody")}
          </Alert>
        )}
        {device === undefined && values.serial !== "" && <Alert>{t("product.limited")}</Alert>}
      </div>
      {!device && (
        <section className="space-y-5 border-line border-t pt-5">
          <h2 className="text-16">{t("product.or")}</h2>
          {categories.length === 0 && <Alert>{t("product.empty")}</Alert>}
          <ProductChoice categories={choices} initialCategory={values.categoryId} texts={texts} />
        </section>
      )}
      <StepActions>
        <SubmitButton width="full">{t("continue")}</SubmitButton>
      </StepActions>
    </Form>
  );
}

/** Links of the browser's own: they fill the field in also after something was typed. */
function Samples({ samples }: { samples: readonly SampleSerial[] }) {
  const t = useTranslations();
  return (
    <div className="text-14 text-ink-2">
      <p>{t("request.product.samples")}</p>
      <ul className="flex flex-wrap gap-x-4">
        {samples.map(({ serial, verdict }) => (
          <li key={serial} className="flex items-center gap-1.5">
            <a
              href={`${stepPath("product")}?sn=${encodeURIComponent(serial)}`}
              className="inline-flex min-h-8 items-center font-mono text-brand underline underline-offset-3 pointer-coarse:min-h-11"
            >
              {serial}
            </a>
            {t(`devices.warranty.verdict.${verdict}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function useChoices(categories: readonly CatalogueCategory[]): CategoryChoice[] {
  const t = useTranslations("request.product");
  const { name } = useName();
  const known = categories.map((category) => ({
    id: category.id,
    name: name(category),
    icon: <ProductIcon name={category.icon} />,
    models: category.models.map((model) => ({ value: model.id, label: `${name(model)} (${model.code})` })),
  }));
  const unknown = { id: unknownProduct, name: t("unknown"), hint: t("unknownHint"), icon: <CircleHelp />, models: [] };
  return [...known, unknown];
}
