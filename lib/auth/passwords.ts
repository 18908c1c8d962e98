export const minimumPasswordLength = 12;

/**
 * Long enough to pass the length rule, and tried first by everybody who guesses. Letters and digits only, since case and
 * signs are ignored when comparing.
 */
const common = [
  "password",
  "passw0rd",
  "qwerty",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "1q2w3e4r5t6y",
  "1qaz2wsx3edc",
  "letmein",
  "welcome",
  "iloveyou",
  "changeme",
  "admin",
  "administrator",
  "aftersales",
  "woaini",
  "secret",
  "dragon",
  "monkey",
  "sunshine",
  "football",
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
  "09876543210987654321",
];

/** Why a password is refused, as code of `errors.field` (or `auth.password`), null when it is good enough. Length counts more than signs. */
export function passwordProblem(
  password: string,
  email: string,
): "tooShort" | "commonPassword" | "containsEmail" | null {
  if (Array.from(password).length < minimumPasswordLength) return "tooShort";
  const local = email.split("@")[0] ?? "";
  if (local.length >= 3 && password.toLowerCase().includes(local.toLowerCase())) return "containsEmail";
  return isCommon(password) ? "commonPassword" : null;
}

/** Few different characters, a run of the keyboard, or known words alone, repeated or mixed with digits. */
function isCommon(password: string): boolean {
  if (new Set(password).size < 5) return true;
  const bare = password.toLowerCase().replace(/[^a-z0-9]/g, "");
  if (bare === "") return false;
  const cores = [bare, bare.replace(/^\d+|\d+$/g, ""), bare.replace(/\d/g, "")];
  return common.some(
    (word) => word.includes(bare) || cores.some((core) => core !== "" && core.replaceAll(word, "") === ""),
  );
}
