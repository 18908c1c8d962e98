import { useLocale, useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Avatar } from "@/components/ui/avatar";
import { signInAsDemoPerson } from "@/lib/auth/actions";

type Props = {
  people: { email: string; name: string; nameEn: string | null; titleZh: string; titleEn: string }[];
  /** The page to go to afterwards. */
  next: string | null;
};

/** One button per person of the demo company who stands for a role. */
export function DemoPeople({ people, next }: Props) {
  const t = useTranslations("auth.demo");
  const isChinese = useLocale() === "zh-CN";
  return (
    <section aria-labelledby="demo-people" className="rounded-card border border-line bg-surface p-5">
      <h2 id="demo-people" className="text-16">
        {t("title")}
      </h2>
      <p className="mt-1 mb-4 text-13 text-ink-2">{t("description")}</p>
      <Form
        action={signInAsDemoPerson}
        labels={{}}
        errorTexts={{ unauthenticated: t("failed"), invalid: t("failed") }}
        name="demo"
        className="space-y-2"
      >
        {next && <input type="hidden" name="next" value={next} />}
        {people.map((person) => {
          const name = isChinese ? person.name : (person.nameEn ?? person.name);
          const title = isChinese ? person.titleZh : person.titleEn;
          return (
            <SubmitButton
              key={person.email}
              name="email"
              value={person.email}
              variant="secondary"
              width="full"
              className="h-auto min-h-(--control-h) py-1.5"
            >
              <Avatar name={name} size="sm" />
              <span className="sr-only">{t("as")}</span>
              <span className="min-w-0 flex-1 text-left leading-normal">
                <span className="block whitespace-normal text-13">{title}</span>
                <span className="block whitespace-normal break-words font-normal text-12 text-ink-2">
                  {[name, person.email].join(" · ")}
                </span>
              </span>
            </SubmitButton>
          );
        })}
      </Form>
    </section>
  );
}
