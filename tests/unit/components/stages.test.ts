import { describe, expect, test } from "vitest";
import { signaturePath } from "@/components/form/signature-path";
import { faultLeaves, searchFaults } from "@/components/tickets/stages/fault-search";
import { minorOf, priceText } from "@/components/tickets/stages/money-input";
import { type CheckRow, checkField, limitsOf, visitInputOf } from "@/components/tickets/stages/visit-values";
import type { ChecklistEntry, FaultNode } from "@/lib/devices/schema";
import { signatureInput } from "@/lib/tickets/report/schema";

function node(code: string, nameZh: string, nameEn: string, children: FaultNode[] = []): FaultNode {
  return { id: code, code, nameZh, nameEn, children };
}

const tree = [
  node("R", "制冷系统", "Refrigerant circuit", [
    node("R1", "管路", "Piping", [
      node("F0", "制冷剂泄漏", "Refrigerant leak"),
      node("F1", "喇叭口密封不良", "Flare joint leaks"),
    ]),
  ]),
  node("E", "电气", "Electrics", [node("F6", "主板故障", "Main board")]),
];
const found = (typed: string) => searchFaults(faultLeaves(tree), typed).map(({ id }) => id);

describe("fault codes", () => {
  test("only failures can be chosen, each with what it belongs to", () => {
    expect(faultLeaves(tree).map(({ path }) => path.map(({ code }) => code))).toEqual([
      ["R", "R1", "F0"],
      ["R", "R1", "F1"],
      ["E", "F6"],
    ]);
  });

  test("are found by code and in both languages, by what they belong to as well", () => {
    expect(found("f6")).toEqual(["F6"]);
    expect(found("喇叭口")).toEqual(["F1"]);
    expect(found("PIPING leak")).toEqual(["F0", "F1"]);
    expect(found("Ｆ６")).toEqual(["F6"]);
    expect(found("piping board")).toEqual([]);
  });

  test("those that carry the words themselves come before those that only lie under them", () => {
    const deep = [
      node("W", "水泵漏水", "Leaking pump", [node("W1", "轴封磨损", "Worn shaft seal")]),
      node("D", "排水", "Drain", [node("D1", "接头漏水", "Joint leaks")]),
    ];
    const order = (typed: string) => searchFaults(faultLeaves(deep), typed).map(({ id }) => id);
    expect(order("漏水")).toEqual(["D1", "W1"]);
    expect(order("d1")).toEqual(["D1"]);
  });
});

describe("amounts", () => {
  test.each([
    ["1,280.50", 128_050],
    ["0", 0],
    ["１２．５", 1250],
    ["19.99", 1999],
  ])("%s is %i fen", (typed, minor) => {
    expect(minorOf(typed)).toBe(minor);
  });

  test.each(["", "abc", "-5", "1.234", "1e3"])("%j is no amount", (typed) => {
    expect(minorOf(typed)).toBeNaN();
  });

  test("stand in a field as they are typed", () => {
    expect(priceText(128_050)).toBe("1280.50");
  });
});

describe("visit record", () => {
  const checks: CheckRow[] = [
    { itemId: "a", value: "", result: "" },
    { itemId: "b", value: "52", result: "passed" },
    { itemId: "c", value: "9", result: "failed" },
  ];

  test("sends only what somebody looked at", () => {
    expect(visitInputOf({ checks, parts: [], note: "" }).checks).toEqual([
      { itemId: "b", value: "52", isPassed: true },
      { itemId: "c", value: "9", isPassed: false },
    ]);
  });

  test("names the fields by the place in what is sent, so that refusals reach them", () => {
    expect(checks.map((_, row) => checkField(checks, row))).toEqual(["check-a", "checks.0.value", "checks.1.value"]);
  });

  test("an old part that was taken needs no reason, a part that went back no old part", () => {
    const part = {
      ...{ partId: "p", number: "10-1", nameZh: "", nameEn: "", unit: "pcs", isDivisible: false, isReturnable: true },
      ...{ quantity: "1", isOldPartTaken: true, oldPartSerial: "S1", oldPartReason: "lost" },
    };
    const parts = [
      { ...part, disposition: "used" },
      { ...part, disposition: "used", isOldPartTaken: false },
      { ...part, disposition: "returned" },
    ];
    expect(visitInputOf({ checks: [], parts, note: "" }).parts).toMatchObject([
      { isOldPartTaken: true, oldPartSerial: "S1", oldPartReason: "" },
      { isOldPartTaken: false, oldPartSerial: "", oldPartReason: "lost" },
      { isOldPartTaken: false, oldPartSerial: "", oldPartReason: "" },
    ]);
  });

  test.each([
    [0.8, 1.2, "0.8–1.2 MPa"],
    [2, null, "≥ 2 MPa"],
    [null, 5, "≤ 5 MPa"],
    [null, null, ""],
  ])("limits %j to %j read %j", (minimum, maximum, text) => {
    expect(limitsOf({ minimum, maximum, unit: "MPa" } as ChecklistEntry)).toBe(text);
  });
});

describe("signature", () => {
  const stroke = {
    points: [
      { x: 10, y: 10 },
      { x: 20, y: 40 },
      { x: 50, y: 20 },
    ],
  };

  test("is drawn in a box of 600 × 200 however wide the pad was", () => {
    expect(signaturePath([stroke], 300)).toBe("M20 20Q40 80 70 60L100 40");
    expect(signaturePath([stroke], 600)).toBe("M10 10Q20 40 35 30L50 20");
  });

  test("a dot stays a dot, nothing stays nothing", () => {
    expect(signaturePath([{ points: [{ x: 5, y: 5 }] }], 600)).toBe("M5 5L5 5");
    expect(signaturePath([], 600)).toBe("");
  });

  test("is what the report takes", () => {
    const path = signaturePath([stroke, { points: [{ x: 1.23, y: 4.56 }] }], 358);
    expect(signatureInput.parse({ kind: "drawn", signerName: "王建国", path })).toMatchObject({ path });
  });
});
