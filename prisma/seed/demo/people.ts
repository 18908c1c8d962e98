/**
 * The demo company's staff. Certificate codes: refrigeration 制冷上岗证, electrician 电工证, vrf 多联机维修资格,
 * heights 高处作业证. Days are counted from the day of seeding.
 */
export type PersonSeed = {
  /** Local part of the address at demo.example. */
  login: string;
  name: string;
  nameEn: string;
  /** Primary post first. */
  posts: readonly (readonly [position: string, kind: "primary" | "concurrent" | "acting", sharePercent: number])[];
  certificates?: readonly string[];
  locale?: "zh-CN" | "en";
};

/** Several requests an hour leave the front desk again; a technician's round is small. */
export const maxOpenTickets = { desk: 80, field: 25 };

const field = ["refrigeration", "electrician"] as const;

export const people: readonly PersonSeed[] = [
  { login: "ceo", name: "顾明远", nameEn: "Gu Mingyuan", posts: [["XL-GM", "primary", 100]] },
  { login: "admin", name: "徐思齐", nameEn: "Xu Siqi", posts: [["XL-ADM", "primary", 100]] },
  { login: "manager", name: "沈国梁", nameEn: "Shen Guoliang", posts: [["AS-MGR", "primary", 100]] },
  {
    login: "fang.hui",
    name: "方慧",
    nameEn: "Fang Hui",
    posts: [["CS-SUP", "primary", 100]],
  },
  { login: "service", name: "林晓燕", nameEn: "Lin Xiaoyan", posts: [["CS-ATT", "primary", 100]] },
  { login: "zhao.min", name: "赵敏", nameEn: "Zhao Min", posts: [["CS-ATT", "primary", 100]] },
  { login: "sun.lei", name: "孙蕾", nameEn: "Sun Lei", posts: [["CS-ATT", "primary", 100]] },
  { login: "he.jing", name: "何静", nameEn: "He Jing", posts: [["CS-ATT", "primary", 100]] },
  {
    login: "tang.yi",
    name: "唐颐",
    nameEn: "Tang Yi",
    posts: [
      ["CS-ATT", "primary", 60],
      ["CS-REL", "concurrent", 40],
    ],
    locale: "en",
  },
  {
    login: "luo.jianping",
    name: "罗建平",
    nameEn: "Luo Jianping",
    posts: [["TS-MGR", "primary", 100]],
    certificates: [...field, "vrf"],
  },
  {
    login: "support",
    name: "陈思远",
    nameEn: "Chen Siyuan",
    posts: [["TS-ENG", "primary", 100]],
    certificates: ["refrigeration", "vrf"],
  },
  {
    login: "yu.haitao",
    name: "于海涛",
    nameEn: "Yu Haitao",
    posts: [["TS-ENG", "primary", 100]],
    certificates: ["refrigeration"],
  },
  {
    login: "ma.qian",
    name: "马倩",
    nameEn: "Ma Qian",
    posts: [["TS-ENG", "primary", 100]],
    certificates: ["refrigeration", "vrf"],
  },
  {
    login: "guo.zhiqiang",
    name: "郭志强",
    nameEn: "Guo Zhiqiang",
    posts: [["WR-LEAD", "primary", 100]],
    certificates: [...field, "vrf"],
  },
  {
    login: "tian.jun",
    name: "田军",
    nameEn: "Tian Jun",
    posts: [["WR-TEC", "primary", 100]],
    certificates: [...field, "vrf"],
  },
  {
    login: "bai.yang",
    name: "白杨",
    nameEn: "Bai Yang",
    posts: [["WR-TEC", "primary", 100]],
    certificates: ["refrigeration", "heights"],
  },
  { login: "dong.fei", name: "董飞", nameEn: "Dong Fei", posts: [["WR-TEC", "primary", 100]], certificates: field },
  {
    login: "cao.li",
    name: "曹丽",
    nameEn: "Cao Li",
    posts: [
      ["NP-ORD", "primary", 70],
      ["PT-SUP", "acting", 30],
    ],
  },
  { login: "parts", name: "吴桂芳", nameEn: "Wu Guifang", posts: [["NP-CLK", "primary", 100]] },
  { login: "jiang.bo", name: "蒋波", nameEn: "Jiang Bo", posts: [["NP-SHP", "primary", 100]] },
  { login: "oldparts", name: "冯大力", nameEn: "Feng Dali", posts: [["OP-CLK", "primary", 100]] },
  {
    login: "finance",
    name: "蔡文静",
    nameEn: "Cai Wenjing",
    posts: [["FN-STA", "primary", 100]],
  },
  {
    login: "xie.ting",
    name: "谢婷",
    nameEn: "Xie Ting",
    posts: [["FN-OFF", "primary", 100]],
  },
  { login: "deng.wei", name: "邓薇", nameEn: "Deng Wei", posts: [["QA-MGR", "primary", 100]] },
  { login: "quality", name: "韩雪", nameEn: "Han Xue", posts: [["QA-INS", "primary", 100]] },
  { login: "xu.zhenhua", name: "许振华", nameEn: "Xu Zhenhua", posts: [["EO-MGR", "primary", 100]] },
  {
    login: "wang.tao",
    name: "王涛",
    nameEn: "Wang Tao",
    posts: [["ER-LEAD", "primary", 100]],
    certificates: [...field, "vrf"],
  },
  {
    login: "repair",
    name: "周海峰",
    nameEn: "Zhou Haifeng",
    posts: [["ER-TEC", "primary", 100]],
    certificates: [...field, "vrf"],
  },
  {
    login: "qian.chao",
    name: "钱超",
    nameEn: "Qian Chao",
    posts: [["ER-TEC", "primary", 100]],
    certificates: [...field, "heights"],
  },
  {
    login: "lu.wenbin",
    name: "陆文斌",
    nameEn: "Lu Wenbin",
    posts: [["ER-TEC", "primary", 100]],
    certificates: ["refrigeration", "vrf"],
  },
  {
    login: "shi.lei",
    name: "施磊",
    nameEn: "Shi Lei",
    posts: [["ER-TEC", "primary", 100]],
    certificates: ["refrigeration"],
  },
  {
    login: "gu.weimin",
    name: "顾为民",
    nameEn: "Gu Weimin",
    posts: [["EA-MGR", "primary", 100]],
    certificates: [...field, "vrf"],
  },
  {
    login: "zhu.kai",
    name: "朱凯",
    nameEn: "Zhu Kai",
    posts: [["EA-TEC", "primary", 100]],
    certificates: ["refrigeration"],
  },
  {
    login: "liang.yongjian",
    name: "梁永健",
    nameEn: "Liang Yongjian",
    posts: [
      ["SO-MGR", "primary", 70],
      ["SR-LEAD", "concurrent", 30],
    ],
    certificates: [...field, "vrf"],
  },
  {
    login: "huang.junjie",
    name: "黄俊杰",
    nameEn: "Huang Junjie",
    posts: [["SR-TEC", "primary", 100]],
    certificates: [...field, "vrf"],
  },
  {
    login: "liu.zhiwei",
    name: "刘志伟",
    nameEn: "Liu Zhiwei",
    posts: [["SR-TEC", "primary", 100]],
    certificates: field,
  },
  {
    login: "ye.guoqiang",
    name: "叶国强",
    nameEn: "Ye Guoqiang",
    posts: [["SR-TEC", "primary", 100]],
    certificates: ["refrigeration", "vrf", "heights"],
  },
  {
    login: "he.zhaoxiong",
    name: "何兆雄",
    nameEn: "He Zhaoxiong",
    posts: [["SA-MGR", "primary", 100]],
    certificates: [...field, "vrf"],
  },
  {
    login: "mai.jiahao",
    name: "麦家豪",
    nameEn: "Mai Jiahao",
    posts: [["SA-TEC", "primary", 100]],
    certificates: ["refrigeration"],
  },
  {
    login: "zeng.yu",
    name: "曾宇",
    nameEn: "Zeng Yu",
    posts: [
      ["SA-TEC", "primary", 80],
      ["SR-TEC", "concurrent", 20],
    ],
    certificates: field,
  },
];

/** Leave in days from the day of seeding, both included. */
export const leaves: readonly { login: string; from: number; to: number; deputy: string; reason: string }[] = [
  { login: "shi.lei", from: -2, to: 5, deputy: "qian.chao", reason: "年假" },
  { login: "he.jing", from: -45, to: -38, deputy: "zhao.min", reason: "病假" },
  { login: "liu.zhiwei", from: 9, to: 15, deputy: "huang.junjie", reason: "婚假" },
];
