/** True when a stored phone number ends so; of a landline with extension, the number before it counts too. */
export function endsWithDigits(phone: string, digits: string): boolean {
  const [area = "", local = "", extension = ""] = phone.split("-");
  const numbers = extension ? [area + local, area + local + extension] : [area + local];
  return numbers.some((number) => number.replace(/\D/g, "").endsWith(digits));
}
