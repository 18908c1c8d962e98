import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineBreaks } from "@/lib/pdf/line-breaks";

describe("lineBreaks", () => {
  it.each([
    ["更换主板", "更|换|主|板"],
    ["主板（外机）。完成", "主|板|（外|机）。|完|成"],
    ["“E6”故障", "“E6”|故|障"],
    ["电压223V正常", "电|压|223V|正|常"],
    ["compressor", "compressor"],
    ["0123456789abcdef0123456789abcdef", "0123456789abcdef0123|456789abcdef"],
    ["𠮷田", "𠮷|田"],
    ["  ", " | "],
    ["", ""],
  ])("%s", (word, pieces) => {
    expect(lineBreaks(word).filter((_, index) => index % 2 === 0)).toEqual(pieces.split("|"));
  });

  it("loses and adds nothing, makes no piece too long to fit, and marks every break as one without a hyphen", () => {
    const word = fc.string({
      unit: fc.constantFrom("主", "A", "。", "（", "é", "𠮷", "\n", "😀", "-"),
      maxLength: 200,
    });
    fc.assert(
      fc.property(word, (text) => {
        const parts = lineBreaks(text);
        expect(parts.join("")).toBe(text);
        for (const [index, part] of parts.entries()) {
          if (index % 2 === 1) expect(part).toBe("");
          expect([...part].length).toBeLessThanOrEqual(26);
        }
      }),
    );
  });
});
