import { Document, Page, Path, renderToBuffer, StyleSheet, Svg, Text, View } from "@react-pdf/renderer";
import { createTranslator } from "use-intl/core";
import { formatDate, formatDateTime } from "@/lib/format/date";
import { formatMoney, formatNumber } from "@/lib/format/number";
import { formatPhone } from "@/lib/format/person";
import type { Locale } from "@/lib/i18n/constants";
import { loadMessages } from "@/lib/i18n/messages";
import { Amount, Fact, Facts, Prose, paper, pdfStyles, Section, Table } from "@/lib/pdf/elements";
import { reductionOf } from "./charges/rules";
import type { ServiceReportContent } from "./schema";

/** The service report as PDF (A4), with the fonts inside so that it reads the same everywhere. Times are the company's. */
export async function renderServiceReport(content: ServiceReportContent, locale: Locale): Promise<Buffer> {
  return renderToBuffer(<ServiceReport {...content} {...writingFor(locale)} />);
}

function writingFor(locale: Locale) {
  const t = createTranslator({ locale, messages: loadMessages(locale), namespace: "report" });
  const units = createTranslator({ locale, messages: loadMessages(locale), namespace: "parts.unit" });
  return {
    locale,
    t,
    unitOf: (unit: string) => (units.has(unit as "pcs") ? units(unit as "pcs") : unit),
    time: (at: Date | null) => (at ? formatDateTime(at, locale) : t("missing")),
  };
}

type Writing = ReturnType<typeof writingFor>;
type Props = ServiceReportContent & Writing;

function ServiceReport(props: Props) {
  const { company, ticketNumber, issuedAt, findings, workDone, advice, locale, t } = props;
  return (
    <Document
      title={`${t("title")} ${ticketNumber}`}
      author={company.name}
      language={locale}
      creationDate={issuedAt}
      modificationDate={issuedAt}
    >
      <Page
        size="A4"
        style={pdfStyles.page}
        layout={({ children, pageNumber = 1, totalPages = 1 }) => (
          <>
            <View style={pdfStyles.body}>{children}</View>
            <Footer {...props} page={pageNumber} total={totalPages} />
          </>
        )}
      >
        <Heading {...props} />
        <View style={styles.facts}>
          <CustomerFacts {...props} />
          <DeviceFacts {...props} />
        </View>
        <Visits {...props} />
        <Prose title={t("findings")} text={findings} />
        <Prose title={t("workDone")} text={workDone} />
        <Prose title={t("advice")} text={advice} />
        <Checks {...props} />
        <Parts {...props} />
        <Charges {...props} />
        <Confirmation {...props} />
      </Page>
    </Document>
  );
}

function Heading({ company, ticketNumber, issuedAt, locale, t }: Props) {
  return (
    <View style={styles.heading}>
      <View style={styles.headingSide}>
        <Text style={styles.company}>{company.name}</Text>
        <Text style={pdfStyles.quiet}>{`${t("hotline")}  ${formatPhone(company.hotline)}`}</Text>
      </View>
      <View style={[styles.headingSide, styles.right]}>
        <Text style={styles.title}>{t("title")}</Text>
        <Text style={pdfStyles.quiet}>{`${t("number")}  ${ticketNumber}`}</Text>
        <Text style={pdfStyles.quiet}>{`${t("issuedOn")}  ${formatDate(issuedAt, locale)}`}</Text>
      </View>
    </View>
  );
}

function CustomerFacts({ customer, t }: Props) {
  return (
    <Facts
      title={t("customer.title")}
      rows={[
        [t("customer.name"), customer.name],
        [t("customer.phone"), customer.phone],
        [t("customer.address"), customer.address],
      ]}
    />
  );
}

function DeviceFacts({ device, warranty, t }: Props) {
  return (
    <Facts
      title={t("device.title")}
      rows={[
        [t("device.model"), device.model],
        [t("device.serial"), device.serial || t("missing")],
        [t("device.warranty"), t(`warranty.${warranty}`)],
      ]}
    />
  );
}

function Visits({ visits, time, t }: Props) {
  return (
    <Table
      title={t("visits.title")}
      widths={["28%", "24%", "24%", "24%"]}
      head={[t("visits.engineer"), t("visits.arrived"), t("visits.started"), t("visits.finished")]}
      rows={visits.map((v) => [v.engineer, time(v.arrivedAt), time(v.startedAt), time(v.finishedAt)])}
    />
  );
}

function Checks({ checks, t }: Props) {
  return (
    <Table
      title={t("checks.title")}
      widths={["56%", "24%", "20%"]}
      head={[t("checks.label"), t("checks.value"), t("checks.result")]}
      rows={checks.map(({ label, value, unit, isPassed }) => [
        label,
        `${value} ${unit}`.trim() || t("missing"),
        isPassed ? t("checks.passed") : t("checks.failed"),
      ])}
    />
  );
}

function Parts({ parts, locale, t, unitOf }: Props) {
  return (
    <Table
      title={t("parts.title")}
      widths={["26%", "40%", "16%", "18%"]}
      head={[t("parts.number"), t("parts.name"), t("parts.quantity"), t("parts.oldPart")]}
      rows={parts.map(({ number, name, quantity, unit, isOldPartTaken }) => [
        number,
        name,
        `${formatNumber(quantity, locale)} ${unitOf(unit)}`.trim(),
        isOldPartTaken ? t("parts.taken") : t("missing"),
      ])}
    />
  );
}

function Charges({ charges, locale, t }: Props) {
  const money = (minor: number) => formatMoney(minor, charges.currency, locale);
  if (charges.lines.length === 0 && charges.totalMinor === 0) {
    return <Prose title={t("charges.title")} text={t("charges.free")} />;
  }
  const reduction = reductionOf(charges);
  return (
    <Section title={t("charges.title")}>
      {charges.lines.map(({ label, amountMinor }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
        <Amount key={index} label={label} amount={money(amountMinor)} />
      ))}
      {reduction < 0 && <Amount label={t("charges.reduction")} amount={money(reduction)} />}
      <Amount label={t("charges.total")} amount={money(charges.totalMinor)} isTotal />
    </Section>
  );
}

function Confirmation({ signature, time, t }: Props) {
  const isWaived = signature.kind === "waived";
  return (
    <View style={pdfStyles.section} wrap={false}>
      <Text style={pdfStyles.sectionTitle}>{t("signature.title")}</Text>
      <View style={styles.signature}>
        <View style={styles.signatureText}>
          <Text>{isWaived ? t("signature.waived") : t("signature.statement")}</Text>
          {isWaived ? (
            <Fact label={t("signature.reason")} value={signature.waiverReason} />
          ) : (
            <Fact label={t("signature.signer")} value={signature.name} />
          )}
          <Fact
            label={isWaived ? t("signature.recordedAt") : t("signature.signedAt")}
            value={time(signature.signedAt)}
          />
          {signature.kind === "typed" && <Text style={pdfStyles.quiet}>{t("signature.typed")}</Text>}
        </View>
        {signature.kind === "drawn" && (
          <Svg viewBox="0 0 600 200" style={styles.strokes}>
            <Path d={signature.svgPath} stroke={paper.ink} strokeWidth={4} strokeLinecap="round" fill="none" />
          </Svg>
        )}
      </View>
    </View>
  );
}

function Footer({ contentHash, ticketNumber, page, total, t }: Props & { page: number; total: number }) {
  return (
    <View style={pdfStyles.footer}>
      <Text style={pdfStyles.footerText}>{`${t("seal")}  ${contentHash}`}</Text>
      <View style={pdfStyles.footerLine}>
        <Text style={pdfStyles.footerText}>{ticketNumber}</Text>
        <Text style={pdfStyles.footerText}>{t("page", { page, total })}</Text>
      </View>
    </View>
  );
}

const styles = StyleSheet.create({
  heading: {
    flexDirection: "row",
    justifyContent: "space-between",
    paddingBottom: 7,
    marginBottom: 10,
    borderBottomWidth: 2,
    borderBottomColor: paper.brand,
  },
  headingSide: { width: "50%" },
  right: { textAlign: "right" },
  company: { fontSize: 13, lineHeight: 1.5, fontWeight: 700 },
  title: { fontSize: 16, lineHeight: 1.5, fontWeight: 700, color: paper.brand },
  facts: { flexDirection: "row", gap: 12, marginBottom: 9 },
  signature: {
    flexDirection: "row",
    borderWidth: 0.5,
    borderColor: paper.border,
    borderRadius: 6,
    padding: 8,
    minHeight: 62,
  },
  signatureText: { flex: 1 },
  strokes: { width: 150, height: 50 },
});
