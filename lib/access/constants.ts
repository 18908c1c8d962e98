/**
 * The capability table: what may be done, and which roles have it by default with which scope. Unknown = refused.
 * Scopes: own = assigned to me · department = owned by the department of the position · departmentTree = that and everything
 * below it · company = all. A reading scope also covers tickets the department has had before.
 */
export const scopes = ["own", "department", "departmentTree", "company"] as const;
export type Scope = (typeof scopes)[number];

export const roleKeys = [
  "admin",
  "manager",
  "teamLead",
  "serviceAgent",
  "supportEngineer",
  "technician",
  "newPartsClerk",
  "oldPartsClerk",
  "quality",
  "finance",
] as const;
export type RoleKey = (typeof roleKeys)[number];

type CapabilityRow = { roles: Partial<Record<RoleKey, Scope>> };

export const capabilities = {
  /** See tickets: list, page, files, timeline. */
  "ticket.read": {
    roles: {
      admin: "company",
      manager: "company",
      teamLead: "departmentTree",
      serviceAgent: "company",
      supportEngineer: "company",
      technician: "department",
      newPartsClerk: "company",
      oldPartsClerk: "company",
      quality: "company",
      finance: "company",
    },
  },
  /** Take in a request for a customer. */
  "ticket.create": { roles: { manager: "company", serviceAgent: "company" } },
  /** Work in the consult stage: correct the intake, refer, answer, cancel. */
  "ticket.consult": { roles: { manager: "company", serviceAgent: "department" } },
  /** Work in the diagnose stage. */
  "ticket.diagnose": { roles: { manager: "company", supportEngineer: "department" } },
  /** Work in the plan stage, quotes included. */
  "ticket.plan": { roles: { manager: "company", supportEngineer: "department" } },
  /** Work in the execute stage: visits, bench jobs, parts used. */
  "ticket.execute": { roles: { technician: "department" } },
  /** Work in the report stage. */
  "ticket.report": { roles: { technician: "department" } },
  /** Work in the review stage: revisits, quality score, close, reopen. */
  "ticket.review": { roles: { manager: "company", serviceAgent: "department", quality: "company" } },
  /** Write to the customer. */
  "ticket.message": {
    roles: { manager: "company", serviceAgent: "company", supportEngineer: "department", technician: "department" },
  },
  /** Write internal notes. */
  "ticket.note": {
    roles: {
      admin: "company",
      manager: "company",
      teamLead: "departmentTree",
      serviceAgent: "company",
      supportEngineer: "company",
      technician: "department",
      newPartsClerk: "company",
      oldPartsClerk: "company",
      quality: "company",
    },
  },
  /** Give a ticket to another person or team. Taking an unassigned one of the own team needs only its stage's capability. */
  "ticket.assign": { roles: { admin: "company", manager: "company", teamLead: "departmentTree" } },
  /** Move a ticket to any stage, or cancel it in any stage, with a reason. */
  "ticket.override": { roles: { admin: "company", manager: "company" } },
  /** Share a view of the queue with the whole company, and change or delete views that others share. */
  "view.share": { roles: { admin: "company", manager: "company", teamLead: "company" } },
  /** Release or refuse requests held as suspected spam. */
  "intake.review": { roles: { admin: "company", manager: "company", serviceAgent: "company" } },
  /** Record that an owed old part has arrived in the old store. */
  "parts.receiveOld": { roles: { oldPartsClerk: "company" } },
  /** Waive an owed old part, with a reason. */
  "parts.waiveOld": { roles: { manager: "company" } },
  /** See the organisation chart. */
  "org.read": {
    roles: {
      admin: "company",
      manager: "company",
      teamLead: "company",
      serviceAgent: "company",
      supportEngineer: "company",
      technician: "company",
      newPartsClerk: "company",
      oldPartsClerk: "company",
      quality: "company",
      finance: "company",
    },
  },
} as const satisfies Record<string, CapabilityRow>;

export type Capability = keyof typeof capabilities;
export const capabilityKeys = Object.keys(capabilities) as Capability[];

/** True for a key of the table; rows of the database with other keys grant nothing. */
export function isCapability(key: string): key is Capability {
  return Object.hasOwn(capabilities, key);
}
