const mobilePattern = /^1[3-9]\d{9}$/;

const servicePattern = /^[48]00\d{7}$/;

/** A Chinese number in its usual groups: a mobile "138 0013 8000", a hotline "400-000-0188"; others stay as they were stored. */
export function formatPhone(phone: string): string {
  const digits = phone.replace(/^\+?86(?=1[3-9]\d{9}$)/, "");
  if (servicePattern.test(digits)) return `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`;
  return mobilePattern.test(digits) ? `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}` : phone;
}

/** "138****8000"; of other numbers only the last four digits remain, of very short ones nothing. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, "").replace(/^86(?=1[3-9]\d{9}$)/, "");
  if (mobilePattern.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(7)}`;
  return digits.length > 6 ? `****${digits.slice(-4)}` : "****";
}

/** Keeps the family name of a Chinese name ("王小明" → "王**") and initials of others ("Anna Lee" → "A*** L**"). */
export function maskName(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [first = "", ...rest] = Array.from(word);
      return first + "*".repeat(rest.length);
    })
    .join(" ");
}

/** One or two characters for an avatar: the last two of a Chinese given name, the initials of others. */
export function initialsOf(name: string): string {
  const trimmed = name.trim();
  const characters = Array.from(trimmed);
  if (/^\p{Script=Han}+$/u.test(trimmed)) return (characters.length > 2 ? characters.slice(-2) : characters).join("");
  const words = trimmed.split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => Array.from(word ?? "")[0]?.toUpperCase() ?? "").join("");
}
