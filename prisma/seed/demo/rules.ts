import { eastAreas, southAreas } from "@/prisma/seed/demo/departments";

export type RuleSeed = {
  zh: string;
  en: string;
  conditions: {
    stage: "consult" | "diagnose" | "execute" | "review";
    kind?: "complaint";
    category?: string;
    areaCodes?: string[];
    tier?: "key";
  };
  target: { department: string } | { position: string };
  strategy: "leastLoaded" | "roundRobin" | "lastHandler" | "teamOnly";
  certificate?: string;
};

/** Tried in this order; what no rule takes goes to the nearest team that owns the stage. */
export const rules: readonly RuleSeed[] = [
  {
    zh: "投诉交客户主管",
    en: "Complaints to the customer supervisor",
    conditions: { stage: "consult", kind: "complaint" },
    target: { position: "CS-SUP" },
    strategy: "leastLoaded",
  },
  {
    zh: "大客户由客户关系专员受理",
    en: "Key accounts to customer relations",
    conditions: { stage: "consult", tier: "key" },
    target: { position: "CS-REL" },
    strategy: "lastHandler",
  },
  {
    zh: "老客户仍由原客服受理",
    en: "Returning customers stay with their agent",
    conditions: { stage: "consult" },
    target: { department: "CS" },
    strategy: "lastHandler",
  },
  {
    zh: "多联机诊断需多联机资格",
    en: "VRF diagnosis by a VRF specialist",
    conditions: { stage: "diagnose", category: "VRF" },
    target: { department: "TS" },
    strategy: "leastLoaded",
    certificate: "vrf",
  },
  {
    zh: "华东多联机派华东维修组",
    en: "VRF in the East to East Repair",
    conditions: { stage: "execute", category: "VRF", areaCodes: eastAreas },
    target: { department: "ER" },
    strategy: "leastLoaded",
    certificate: "vrf",
  },
  {
    zh: "华南多联机派华南维修组",
    en: "VRF in the South to South Repair",
    conditions: { stage: "execute", category: "VRF", areaCodes: southAreas },
    target: { department: "SR" },
    strategy: "leastLoaded",
    certificate: "vrf",
  },
  {
    zh: "其他地区多联机派三包组",
    en: "VRF elsewhere to Warranty Repair",
    conditions: { stage: "execute", category: "VRF" },
    target: { department: "WR" },
    strategy: "leastLoaded",
    certificate: "vrf",
  },
  {
    zh: "苏州分体空调派苏州站",
    en: "Split units in Suzhou to the Suzhou station",
    conditions: { stage: "execute", category: "SPLIT", areaCodes: ["3205"] },
    target: { department: "EA" },
    strategy: "roundRobin",
  },
  {
    zh: "佛山分体空调派佛山站",
    en: "Split units in Foshan to the Foshan station",
    conditions: { stage: "execute", category: "SPLIT", areaCodes: ["4406"] },
    target: { department: "SA" },
    strategy: "roundRobin",
  },
  {
    zh: "华东分体空调派华东维修组",
    en: "Split units in the East to East Repair",
    conditions: { stage: "execute", category: "SPLIT", areaCodes: eastAreas },
    target: { department: "ER" },
    strategy: "leastLoaded",
  },
  {
    zh: "华南分体空调派华南维修组",
    en: "Split units in the South to South Repair",
    conditions: { stage: "execute", category: "SPLIT", areaCodes: southAreas },
    target: { department: "SR" },
    strategy: "leastLoaded",
  },
];
