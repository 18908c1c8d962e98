import { normalisePhone } from "@/lib/validation";
import { listChildren, listProvinces } from "../rules";
import type { Area, ParsedAddress } from "../schema";

/** More than any address; what follows is ignored. */
const maxLength = 300;

const phonePattern =
  /(?<!\d)(?:(?:\+|00)?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)|(?<!\d)0\d{2,3}[- ]?\d{7,8}(?:[-转]\d{1,6})?(?!\d)|(?<!\d)[48]00-?\d{3}-?\d{4}(?!\d)/;

const nameLabel = /^(?:收货人|收件人|联系人|姓名|客户|name)\s*:\s*/i;
const otherLabel =
  /^(?:(?:联系|手机|收货|收件)?(?:电话|手机号码?|号码|方式)|手机|(?:收货|收件|详细|服务|联系)?地址|所在地区|phone|tel|address)\s*:\s*/i;

/** A person: two to four Chinese characters, perhaps with a title, or a few Latin words. Not what ends like a place. */
const personPattern =
  /^(?:\p{Script=Han}[\p{Script=Han}·]{0,10}(?:先生|女士|小姐|师傅)|\p{Script=Han}{2,4}|[A-Za-z][A-Za-z .'-]{1,40})$/u;
const placeEnding = /[省市区县镇乡村路街道巷弄号楼栋幢座室层厦园院店厂]$/;

/** "自动识别": finds name, phone, area and the rest of the address in pasted text, in any order of the parts. */
export function parseAddress(text: string): ParsedAddress {
  const folded = text.slice(0, maxLength).normalize("NFKC");
  const phone = phonePattern.exec(folded)?.[0] ?? null;
  // A space ends a part only before Chinese: "Tower B" and "John Smith" stay whole.
  const parts = (phone ? folded.replace(phone, "\n") : folded)
    .split(/[\n\t,;|]+|\s+(?=\p{Script=Han})/u)
    .map((part) => part.trim())
    .filter(Boolean);
  const { name, rest } = takeName(joinLabels(parts));
  const address = rest.map((part) => part.replace(otherLabel, "")).filter(Boolean);
  const found = findArea(address.join(" "));
  return {
    name: name ?? found.before,
    phone: phone && normalisePhone(phone),
    areaCode: found.code,
    detail: found.after,
  };
}

/** "姓名: 张三" is one part, however it was spaced. */
function joinLabels(parts: string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.endsWith(":") && !part.includes(":")) joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

/** The labelled name, else the first or the last part that can be one: names stand at an end, not inside an address. */
function takeName(parts: string[]): { name: string | null; rest: string[] } {
  const labelled = parts.findIndex((part) => nameLabel.test(part));
  const ends = [0, parts.length - 1];
  const index = labelled >= 0 ? labelled : ends.find((end) => isPerson(parts[end] ?? ""));
  if (index === undefined) return { name: null, rest: parts };
  const name = (parts[index] ?? "").replace(nameLabel, "");
  return { name: name || null, rest: parts.filter((_, i) => i !== index) };
}

function isPerson(part: string): boolean {
  return personPattern.test(part) && !placeEnding.test(part) && matchArea(part) === null;
}

type Match = { code: string; length: number };

/** The area at the start, or after a name that was pasted without a space. */
function findArea(address: string): { before: string | null; code: string | null; after: string } {
  for (let start = 0; start <= 5; start++) {
    const before = address.slice(0, start).trim();
    const match = before && !isPerson(before) ? null : matchArea(address.slice(start));
    if (match) return { before: before || null, code: match.code, after: tidy(address.slice(start + match.length)) };
  }
  return { before: null, code: null, after: tidy(address) };
}

function matchArea(text: string): Match | null {
  const province = longest(text, listProvinces(), 0);
  if (province) return below(text, province);
  const cities = listProvinces().flatMap(({ code }) => listChildren(code));
  const city = longest(text, cities, 0);
  if (city) return below(text, city);
  // A district alone tells where it is only when no other has its name: there are many 城关区 and 鼓楼区.
  const districts = cities.flatMap(({ code }) => listChildren(code)).filter(({ name }) => text.startsWith(name));
  const [only] = districts;
  return only && districts.length === 1 ? { code: only.code, length: only.name.length } : null;
}

/** Between two levels: spaces, a municipality's name once more ("北京市北京市朝阳区"), levels of the statistics. */
const unwritten = /^[\s/-]*(?:(?:北京市|天津市|上海市|重庆市|市辖区|(?:省|自治区)直辖县级行政区划)[\s/-]*){0,3}/;

/** Goes down as far as the text does. */
function below(text: string, match: Match): Match {
  const children = listChildren(match.code);
  const repeated = unwritten.exec(text.slice(match.length));
  const start = match.length + (repeated?.[0].length ?? 0);
  const child =
    longest(text, children, start) ??
    longest(
      text,
      children.flatMap(({ code }) => listChildren(code)),
      start,
    );
  return child ? below(text, child) : match;
}

function longest(text: string, areas: Area[], start: number): Match | null {
  let best: Match | null = null;
  for (const { code, name } of areas) {
    const written = spellings(code, name).find((form) => text.startsWith(form, start));
    const length = start + (written?.length ?? 0);
    if (written && (!best || length > best.length)) best = { code, length };
  }
  return best;
}

/** What stands between the everyday name and 自治州. */
const peoples =
  "朝鲜族|土家族|苗族|藏族|羌族|彝族|布依族|侗族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|蒙古族|蒙古|柯尔克孜|哈萨克";
const areaEnding = new RegExp(`(?:壮族|回族|维吾尔)?自治区$|(?:${peoples})+自治州$|省$|市$|地区$|盟$`, "u");

/** "浙江", "杭州", "延边州": provinces and cities are written without their ending; districts are not, "西湖" may be a road. */
function spellings(code: string, name: string): string[] {
  const short = name.replace(areaEnding, "");
  return code.length > 4 || short.length < 2 ? [name] : [name, `${short}州`, short];
}

function tidy(detail: string): string {
  return detail.replace(/^[\s:/-]+/, "").trim();
}
