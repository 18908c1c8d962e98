import type { Tx } from "@/lib/db/client";
import { starterCategory, starterModel } from "@/prisma/seed/base/starter-catalogue";
import { insertCatalogue } from "@/prisma/seed/catalogue";
import { type DepartmentSeed, insertChart, type PositionSeed } from "@/prisma/seed/chart";

/** The position that the first administrator takes. */
export const administratorPosition = "CO-ADMIN";

/**
 * The smallest organisation in which a ticket can go through all six stages, and one product category: what a new
 * installation starts from. Needs seedBase(). Throws when a department is present.
 */
export async function seedStarterCompany(db: Tx, name: { nameZh: string; nameEn: string }): Promise<void> {
  if ((await db.department.count()) > 0) throw new Error("The database has an organisation already.");
  await db.company.create({ data: { ...name, hotline: "" } });
  await insertChart(db, departmentsOf(name), positions);
  await insertCatalogue(db, [starterCategory], [starterModel]);
}

function departmentsOf(name: { nameZh: string; nameEn: string }): DepartmentSeed[] {
  return [
    { code: "CO", parent: null, ...name, kind: "company", function: "management" },
    {
      code: "CS",
      parent: "CO",
      nameZh: "客户服务部",
      nameEn: "Customer Service",
      kind: "department",
      function: "customerService",
    },
    {
      code: "TS",
      parent: "CO",
      nameZh: "技术支持部",
      nameEn: "Technical Support",
      kind: "department",
      function: "technicalSupport",
    },
    { code: "RP", parent: "CO", nameZh: "维修部", nameEn: "Repair", kind: "department", function: "repair" },
  ];
}

const positions: readonly PositionSeed[] = [
  {
    code: "CO-HEAD",
    department: "CO",
    titleZh: "售后经理",
    titleEn: "After-sales manager",
    duties: [
      ["负责售后服务的计划与日常运行", "Plans the service and runs it day by day"],
      ["制定服务政策，处理重大投诉与争议", "Makes the service policy, settles major complaints and disputes"],
    ],
    requirements: ["三年以上售后管理经验", "Three years of managing after-sales service"],
    layer: "leadership",
    headcount: 1,
    isHead: true,
    reportsTo: null,
    roles: ["manager"],
  },
  {
    code: administratorPosition,
    department: "CO",
    titleZh: "系统管理员",
    titleEn: "System administrator",
    duties: [["维护组织、人员与系统设置", "Keeps the organisation, the people and the settings"]],
    requirements: ["熟悉公司组织与信息系统", "Knows the company's organisation and systems"],
    layer: "operations",
    headcount: 1,
    reportsTo: "CO-HEAD",
    roles: ["admin"],
  },
  {
    code: "CS-HEAD",
    department: "CS",
    titleZh: "客服主管",
    titleEn: "Customer service supervisor",
    duties: [
      ["安排客服班次，督促请求按时处理", "Arranges the shifts and sees that requests are handled in time"],
      ["处理投诉，汇总质量信息", "Handles complaints and gathers quality information"],
    ],
    requirements: ["两年以上客服经验", "Two years in customer service"],
    layer: "management",
    headcount: 1,
    isHead: true,
    reportsTo: "CO-HEAD",
    roles: ["teamLead", "serviceAgent"],
  },
  {
    code: "CS-AGENT",
    department: "CS",
    titleZh: "客服专员",
    titleEn: "Service agent",
    duties: [
      ["受理各渠道的请求，登记、跟进、结案", "Takes requests from every channel, registers, follows and closes them"],
      ["完工后回访客户", "Calls customers back after the work"],
    ],
    requirements: ["表达清楚，熟悉产品与服务政策", "Speaks clearly, knows products and policy"],
    layer: "operations",
    headcount: 2,
    reportsTo: "CS-HEAD",
    roles: ["serviceAgent"],
  },
  {
    code: "TS-HEAD",
    department: "TS",
    titleZh: "技术支持主管",
    titleEn: "Technical support supervisor",
    duties: [["安排诊断与方案，解决疑难问题", "Assigns diagnoses and plans, solves hard cases"]],
    requirements: ["五年以上产品技术经验", "Five years of technical work on the products"],
    layer: "management",
    headcount: 1,
    isHead: true,
    reportsTo: "CO-HEAD",
    roles: ["teamLead", "supportEngineer"],
  },
  {
    code: "TS-ENG",
    department: "TS",
    titleZh: "技术支持专员",
    titleEn: "Support engineer",
    duties: [["远程诊断，确定维修方案与报价", "Diagnoses remotely, decides plan and quote"]],
    requirements: ["熟悉产品原理与故障代码", "Knows how the products work and their fault codes"],
    layer: "operations",
    headcount: 1,
    reportsTo: "TS-HEAD",
    roles: ["supportEngineer"],
  },
  {
    code: "RP-HEAD",
    department: "RP",
    titleZh: "维修主管",
    titleEn: "Repair supervisor",
    duties: [["安排上门与返厂维修，检查维修质量", "Arranges visits and bench jobs, checks the quality of repairs"]],
    requirements: ["三年以上维修经验，持证上岗", "Three years of repair work, certified"],
    layer: "management",
    headcount: 1,
    isHead: true,
    reportsTo: "CO-HEAD",
    roles: ["teamLead", "technician"],
  },
  {
    code: "RP-TECH",
    department: "RP",
    titleZh: "维修技术员",
    titleEn: "Technician",
    duties: [
      ["接单后十五分钟内联系客户，按约上门", "Calls the customer within 15 minutes of a dispatch and comes as agreed"],
      ["维修、检测，填写服务报告并请客户签字", "Repairs, tests, writes the report and has it signed"],
    ],
    requirements: ["持有相应的上岗证", "Holds the certificates the work requires"],
    layer: "operations",
    headcount: 2,
    reportsTo: "RP-HEAD",
    roles: ["technician"],
  },
  {
    code: "RP-PARTS",
    department: "RP",
    titleZh: "配件仓管员",
    titleEn: "Parts clerk",
    duties: [["发放新件，验收并保管换下的旧件", "Issues new parts, receives and keeps the replaced ones"]],
    requirements: ["认真细致，账卡物一致", "Careful: books, cards and shelves agree"],
    layer: "operations",
    headcount: 1,
    reportsTo: "RP-HEAD",
    roles: ["newPartsClerk", "oldPartsClerk"],
  },
];
