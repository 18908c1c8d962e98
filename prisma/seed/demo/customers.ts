import { type DemoDevice, giveDevices } from "@/prisma/seed/demo/devices";
import {
  companyKinds,
  englishCompanies,
  englishNames,
  givenNames,
  keyAccounts,
  surnames,
  tradeNames,
} from "@/prisma/seed/demo/names";
import { buildings, compounds, eastPlaces, otherPlaces, type Place, southPlaces } from "@/prisma/seed/demo/places";
import { createRandom, type Random } from "@/prisma/seed/random";

export type DemoCustomer = {
  name: string;
  /** Who answers the phone; for a person the same as the name. */
  contact: string;
  phone: string;
  email: string | null;
  kind: "individual" | "company" | "dealer";
  tier: "standard" | "key";
  locale: "zh-CN" | "en";
  areaCode: string;
  detail: string;
  devices: DemoDevice[];
};

const customerCount = 300;
const mobilePrefixes = ["136", "137", "138", "139", "150", "158", "159", "186", "187", "189"];

/** The demo company's customers with their devices; the same on every machine. */
export function demoCustomers(): DemoCustomer[] {
  const maker = createMaker(createRandom(300));
  const places = new Map([...eastPlaces, ...southPlaces, ...otherPlaces].map((place) => [place[0], place]));
  const placeOf = (areaCode: string) => places.get(areaCode) ?? pickPlace(maker.random);
  const customers: DemoCustomer[] = [
    ...keyAccounts.map(([areaCode, name]) => company(maker, placeOf(areaCode), { name, tier: "key" })),
    ...englishCompanies.map(([areaCode, name, contact]) =>
      company(maker, placeOf(areaCode), { name, contact, tier: "standard", locale: "en" }),
    ),
    ...tradeNames.slice(0, 10).map((name) => dealer(maker, name)),
    ...Array.from({ length: 34 }, (_, i) => otherCompany(maker, i)),
    ...englishNames.map((name) => person(maker, { name, locale: "en" })),
  ];
  while (customers.length < customerCount)
    customers.push(person(maker, { name: chineseName(maker.random), locale: "zh-CN" }));
  giveDevices(createRandom(500), customers);
  return customers;
}

type Maker = { random: Random; freshDigits(): string };

function createMaker(random: Random): Maker {
  const taken = new Set<string>();
  function freshDigits(): string {
    const digits = String(random.int(1000, 9999));
    if (taken.has(digits)) return freshDigits();
    taken.add(digits);
    return digits;
  }
  return { random, freshDigits };
}

function pickPlace(random: Random): Place {
  const region = random.weighted({ east: 45, south: 35, other: 20 });
  return random.pick({ east: eastPlaces, south: southPlaces, other: otherPlaces }[region]);
}

function person(
  { random, freshDigits }: Maker,
  { name, locale }: { name: string; locale: "zh-CN" | "en" },
): DemoCustomer {
  const [areaCode, , , roads] = pickPlace(random);
  const home = `${random.pick(compounds)} ${random.int(1, 28)} 幢 ${random.int(1, 26)}0${random.int(1, 4)} 室`;
  const phone = mobile(random, freshDigits());
  return {
    name,
    contact: name,
    phone,
    email: locale === "en" ? `${name.toLowerCase().replace(" ", ".")}@example.com` : null,
    kind: "individual",
    tier: "standard",
    locale,
    areaCode,
    detail: `${random.pick(roads)} ${random.int(10, 1800)} 号${home}`,
    devices: [],
  };
}

function company(
  { random, freshDigits }: Maker,
  [areaCode, trunk, , roads]: Place,
  options: { name: string; contact?: string; tier: "standard" | "key"; locale?: "en"; kind?: "dealer" },
): DemoCustomer {
  return {
    name: options.name,
    contact: options.contact ?? chineseName(random),
    // Every phone number of the demo lies in a block of zeros, so that it is nobody's.
    phone: random.chance(0.6)
      ? `${trunk}-${trunk.length === 3 ? "5000" : "800"}${freshDigits()}`
      : mobile(random, freshDigits()),
    email: options.locale === "en" || random.chance(0.5) ? `facility${freshDigits()}@example.com` : null,
    kind: options.kind ?? "company",
    tier: options.tier,
    locale: options.locale ?? "zh-CN",
    areaCode,
    detail: `${random.pick(roads)} ${random.int(10, 900)} 号${random.pick(buildings)}`,
    devices: [],
  };
}

function otherCompany(maker: Maker, i: number): DemoCustomer {
  const place = pickPlace(maker.random);
  const trade = tradeNames[i % tradeNames.length] ?? "";
  return company(maker, place, { name: `${place[2]}${trade}${maker.random.pick(companyKinds)}`, tier: "standard" });
}

function dealer(maker: Maker, trade: string): DemoCustomer {
  const place = pickPlace(maker.random);
  return company(maker, place, { name: `${place[2]}${trade}暖通设备经营部`, tier: "standard", kind: "dealer" });
}

function chineseName(random: Random): string {
  return random.pick(surnames) + random.pick(givenNames);
}

function mobile(random: Random, digits: string): string {
  return `${random.pick(mobilePrefixes)}0000${digits}`;
}
