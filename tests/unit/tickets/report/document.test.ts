import { inflateSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { reductionOf } from "@/lib/tickets/report/charges/rules";
import { renderServiceReport } from "@/lib/tickets/report/document";
import { type ServiceReportContent, serviceReportContent } from "@/lib/tickets/report/schema";
import { endless, repaired } from "./content";

// The first one loads 20 MB of fonts.
vi.setConfig({ testTimeout: 10_000 });

describe("renderServiceReport", () => {
  it.each(["zh-CN", "en"] as const)("prints a full report on one page (%s)", async (locale) => {
    const pdf = await read(repaired, locale);
    expect(pdf.head).toMatch(/^%PDF-1\.\d/);
    expect(pdf.pages).toBe(1);
    expect(pdf.bytes).toBeLessThan(200_000);
    expect(pdf.source).toContain(locale);
  });

  it("embeds the font with its text, so that it can be read and searched anywhere", async () => {
    const { characters } = await read(repaired, "zh-CN");
    const { company, customer, findings } = repaired;
    for (const character of `售后服务报告${company.name}${customer.name}${findings}¥`.replace(/\s/g, "")) {
      expect(characters).toContain(character);
    }
  });

  it("writes in the language asked for", async () => {
    const plain = { ...repaired, company: { name: "Company", hotline: "1" }, findings: "", workDone: "", advice: "" };
    expect((await read(plain, "en")).characters).not.toContain("签");
    expect((await read(plain, "zh-CN")).characters).toContain("签");
  });

  it("says where less is charged than the lines add up to, so that they agree", async () => {
    const { charges } = repaired;
    const total = charges.lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    const printed = async (totalMinor: number) =>
      (await read({ ...repaired, charges: { ...charges, totalMinor } }, "en")).lineLengths.length;
    expect(reductionOf({ lines: charges.lines, totalMinor: total - 700 })).toBe(-700);
    expect(reductionOf({ lines: [], totalMinor: 700 })).toBe(0);
    // A label and an amount more.
    expect((await printed(total - 700)) - (await printed(total))).toBeGreaterThan(1);
  });

  it("lets long text flow to further pages and out of no column", async () => {
    const pdf = await read(endless, "zh-CN");
    expect(pdf.pages).toBeGreaterThan(3);
    expect(pdf.pages).toBeLessThan(8);
    // A4 is 595 points wide, less margins of 42: 56 Chinese characters of 9 points, or some 100 Latin ones.
    expect(Math.max(...pdf.lineLengths)).toBeLessThanOrEqual(110);
  });

  it("draws the strokes of a drawn signature only", async () => {
    const signedAt = new Date("2026-11-22T08:35:00Z");
    const drawn = {
      ...repaired,
      signature: { kind: "drawn" as const, name: "王", svgPath: "M 11 22 L 333 44", signedAt },
    };
    expect((await read(drawn, "en")).source).toMatch(/11 22 m\s+333 44 l/);
    const typed = { ...repaired, signature: { kind: "typed" as const, name: "王", signedAt } };
    expect((await read(typed, "en")).source).not.toMatch(/\d m\s+\d+ \d+ l\s+S/);
    const waived = { ...repaired, signature: { kind: "waived" as const, waiverReason: "电话确认瓴", signedAt } };
    expect((await read(waived, "en")).characters).toContain("瓴");
  });

  it("survives characters that the font lacks", async () => {
    const pdf = await read(
      { ...repaired, findings: "😀 𠮷 ก \u202e <b>&amp; \uFFFD", checks: [], parts: [], visits: [] },
      "en",
    );
    expect(pdf.pages).toBe(1);
  });

  it("is quick once the fonts are loaded", async () => {
    await read(repaired, "zh-CN");
    const started = performance.now();
    await read(repaired, "zh-CN");
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("serviceReportContent", () => {
  it("reads its own JSON", () => {
    expect(serviceReportContent.parse(JSON.parse(JSON.stringify(repaired)))).toEqual(repaired);
  });

  it.each(['M 1 2"/><script>', "url(#x)", "M 1 2; fill:red", ""])("refuses %j as strokes", (svgPath) => {
    const signature = { ...repaired.signature, svgPath };
    expect(serviceReportContent.safeParse({ ...repaired, signature }).success).toBe(false);
  });
});

async function read(content: ServiceReportContent, locale: "zh-CN" | "en") {
  const pdf = await renderServiceReport(content, locale);
  const raw = pdf.toString("latin1");
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, data = ""]) => inflated(data));
  const source = [raw, ...streams].join("\n");
  return {
    head: raw.slice(0, 8),
    bytes: pdf.length,
    pages: raw.match(/\/Type \/Page\b/g)?.length ?? 0,
    source,
    characters: charactersOf(source),
    /** Glyphs of each piece of text written at one place: four hexadecimal digits each. */
    lineLengths: [...source.matchAll(/\[(.*?)\] TJ/g)].map(([, shown = ""]) => {
      return [...shown.matchAll(/<([0-9a-f]*)>/gi)].reduce((sum, [, hex = ""]) => sum + hex.length / 4, 0);
    }),
  };
}

/** Font files and images are no text: what does not unpack is left out. */
function inflated(data: string): string {
  try {
    return inflateSync(Buffer.from(data, "latin1")).toString("latin1");
  } catch {
    return ""; // Not a deflated stream.
  }
}

/** The characters that the fonts' ToUnicode tables give back to a reader who copies or searches text. */
function charactersOf(source: string): string {
  const tables = [...source.matchAll(/beginbf(?:range|char)([\s\S]*?)endbf/g)].map(([, table = ""]) => table).join("");
  return [...tables.matchAll(/<([0-9a-f]{4,8})>/gi)]
    .map(([, hex = ""]) => Buffer.from(hex, "hex").swap16().toString("utf16le"))
    .join("");
}
