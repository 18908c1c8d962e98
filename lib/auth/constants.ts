/** The people of the demo company who stand for one role each, in the order of the sign-in page. */
export const demoEmails = [
  "service@demo.example",
  "support@demo.example",
  "repair@demo.example",
  "parts@demo.example",
  "oldparts@demo.example",
  "quality@demo.example",
  "finance@demo.example",
  "manager@demo.example",
  "admin@demo.example",
] as const;

/** Where staff land after the sign-in. */
export const homePath = "/home";
