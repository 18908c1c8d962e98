import { StyleSheet, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { documentFont } from "./fonts";

// The light tokens of app/globals.css: paper has no dark theme.
export const paper = { ink: "#1a1e25", quiet: "#4f565f", brand: "#2e62c9", border: "#dde0e4", sunken: "#f2f4f6" };

/** A part of a document under its heading, which stays with what follows it. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View style={pdfStyles.section}>
      <Text style={pdfStyles.sectionTitle} minPresenceAhead={40}>
        {title}
      </Text>
      {children}
    </View>
  );
}

/** Running text; nothing when there is none. */
export function Prose({ title, text }: { title: string; text: string }) {
  if (!text) return null;
  return (
    <Section title={title}>
      <Text>{text}</Text>
    </Section>
  );
}

/** Labels and values on a tinted card. */
export function Facts({ title, rows }: { title: string; rows: [string, string][] }) {
  return (
    <View style={pdfStyles.factsCard}>
      <Text style={pdfStyles.sectionTitle}>{title}</Text>
      {rows.map(([label, value]) => (
        <Fact key={label} label={label} value={value} />
      ))}
    </View>
  );
}

/** One label with its value. */
export function Fact({ label, value }: { label: string; value: string }) {
  return (
    <View style={pdfStyles.fact}>
      <Text style={pdfStyles.factLabel}>{label}</Text>
      <Text style={pdfStyles.factValue}>{value}</Text>
    </View>
  );
}

/** A label with an amount at the right edge. */
export function Amount({ label, amount, isTotal = false }: { label: string; amount: string; isTotal?: boolean }) {
  return (
    <View style={[pdfStyles.row, ...(isTotal ? [pdfStyles.total] : [])]} wrap={false}>
      <Text style={[pdfStyles.cell, pdfStyles.amountLabel]}>{label}</Text>
      <Text style={[pdfStyles.cell, pdfStyles.amount]}>{amount}</Text>
    </View>
  );
}

type TableProps = { title: string; widths: string[]; head: string[]; rows: string[][] };

/** Rows are never torn between pages; nothing when there are none. */
export function Table({ title, widths, head, rows }: TableProps) {
  if (rows.length === 0) return null;
  const cells = (texts: string[]) =>
    texts.map((text, column) => (
      <Text key={head[column]} style={[pdfStyles.cell, { width: widths[column] ?? "auto" }]}>
        {text}
      </Text>
    ));
  return (
    <Section title={title}>
      <View style={[pdfStyles.row, pdfStyles.head]} minPresenceAhead={24}>
        {cells(head)}
      </View>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
        <View key={index} style={pdfStyles.row} wrap={false}>
          {cells(row)}
        </View>
      ))}
    </Section>
  );
}

/** Sizes in points. A line height is given wherever the size changes: it is inherited as a length, not as a factor. */
export const pdfStyles = StyleSheet.create({
  page: {
    fontFamily: documentFont,
    fontSize: 9,
    lineHeight: 1.45,
    color: paper.ink,
    paddingTop: 32,
    paddingHorizontal: 42,
    paddingBottom: 22,
  },
  body: { flexGrow: 1 },
  quiet: { color: paper.quiet, fontSize: 8.5, lineHeight: 1.5 },
  factsCard: { width: "50%", padding: 9, backgroundColor: paper.sunken, borderRadius: 6 },
  fact: { flexDirection: "row", gap: 8, marginTop: 1.5 },
  factLabel: { width: 58, color: paper.quiet },
  factValue: { flex: 1 },
  section: { marginBottom: 8 },
  sectionTitle: { fontWeight: 700, fontSize: 10, lineHeight: 1.5, marginBottom: 2, color: paper.brand },
  row: { flexDirection: "row", borderBottomWidth: 0.5, borderBottomColor: paper.border },
  head: { backgroundColor: paper.sunken, color: paper.quiet, borderBottomWidth: 0 },
  cell: { paddingVertical: 2, paddingHorizontal: 6 },
  amountLabel: { flex: 1 },
  amount: { width: 110, textAlign: "right" },
  total: { fontWeight: 700, borderBottomWidth: 0 },
  footer: { marginTop: 8, paddingTop: 5, borderTopWidth: 0.5, borderTopColor: paper.border },
  footerLine: { flexDirection: "row", justifyContent: "space-between" },
  footerText: { fontSize: 7, lineHeight: 1.5, color: paper.quiet },
});
