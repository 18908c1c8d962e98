/** Requests that need no repair: what the customer asks and what customer service answers. */
export type Question = {
  kind: "consultation" | "complaint" | "partsOrder" | "training" | "returnExchange";
  /** Set where only owners of such a device would ask. */
  category?: "SPLIT" | "VRF" | "HEATPUMP";
  asks: string;
  asksEn?: string;
  answer: string;
  answerEn?: string;
};

export const questions: readonly Question[] = [
  {
    kind: "consultation",
    asks: "想问一下我这台机器的保修到什么时候？压缩机是单独算的吗？",
    asksEn: "Until when is my unit covered, and does the compressor have a longer term?",
    answer: "您好，整机保修自安装之日起计算，压缩机等主要部件的期限更长，具体日期已显示在您的进度页面。",
    answerEn:
      "The unit is covered from the day of installation; the compressor has a longer term. Both dates are on your tracking page.",
  },
  {
    kind: "consultation",
    asks: "冬天制热调到多少度最省电？能一直开着吗？",
    answer: "建议设定 20–22 ℃，长时间开启比频繁开关省电；出门超过四小时再关机。",
  },
  {
    kind: "consultation",
    category: "HEATPUMP",
    asks: "热泵长期不住人要不要放水？怎么操作？",
    asksEn: "We will be away for two months in winter. Do we have to drain the heat pump?",
    answer: "冬季如需断电，请务必排空水路并打开放水阀；不断电则保持防冻功能开启即可，操作视频已发您。",
    answerEn:
      "If the power stays on, the frost protection is enough. If it is cut, please drain the circuit; the instructions are attached to this message in the manual, chapter 6.",
  },
  {
    kind: "consultation",
    category: "VRF",
    asks: "多联机想加一台内机，外机带得动吗？",
    answer: "请提供现有内机型号与总匹数，配比不超过 130% 可以增加，正式方案需设计人员核算，已为您登记。",
  },
  {
    kind: "consultation",
    asks: "App 里的用电统计和电表差很多，哪个准？",
    answer: "App 为估算值，误差约 10%，请以电表为准。",
  },
  {
    kind: "consultation",
    category: "SPLIT",
    asks: "空调清洗一次多少钱？有没有保养套餐？",
    answer: "壁挂机清洗 120 元/台、柜机 180 元/台，三台以上九折，可在进度页面预约。",
  },
  {
    kind: "consultation",
    asks: "铭牌看不清了，序列号在哪里还能找到？",
    asksEn: "The label has faded. Where else can I find the serial number?",
    answer: "室外机右侧接线盖内侧、包装箱和保修卡上都有同一序列号。",
    answerEn: "It is also inside the wiring cover of the outdoor unit and on the warranty card.",
  },
  {
    kind: "consultation",
    category: "SPLIT",
    asks: "遥控器上的“静眠”和“除湿”有什么区别？晚上开哪个好？",
    answer: "静眠会逐步回升温度并降低风速，适合睡眠；除湿会持续低温运行，潮湿天气使用，晚上建议开静眠。",
  },
  {
    kind: "consultation",
    category: "VRF",
    asks: "线控器能不能设上下班自动开关机？节假日能跳过吗？",
    asksEn: "Can the controller switch on and off by a weekly programme, and skip public holidays?",
    answer: "可以，线控器“定时”菜单支持一周程序与节假日例外，操作图已发您。",
    answerEn: "Yes: the timer menu has a weekly programme with exceptions for holidays.",
  },
  {
    kind: "consultation",
    category: "HEATPUMP",
    asks: "镁棒多久换一次？可以自己换吗？",
    answer: "一般两年一次，水质硬的地区一年半；需放水拆加热端盖，建议预约师傅更换。",
  },
  {
    kind: "training",
    asks: "经销商新开门店，想请你们给店员讲一次产品与服务政策。",
    answer: "已为您约好下周五下午的线上课，一个半小时，讲义提前一天发送。",
  },
  {
    kind: "partsOrder",
    asks: "保温管破了，要二十米橡塑保温管和胶带，能寄吗？",
    answer: "可以，每米 12 元，胶带随货赠送，付款后次日发出。",
  },
  {
    kind: "complaint",
    asks: "约好周二上午来，等到下午三点没人联系，请了一天假白等！",
    asksEn: "The engineer was due on Tuesday morning. I took the day off and nobody came or called.",
    answer: "非常抱歉让您久等。经核实是派工变更未通知到您，已安排组长明早九点上门，本次服务免上门费。",
    answerEn:
      "We are very sorry: the visit was moved and nobody told you. The team lead will come tomorrow at nine, free of charge.",
  },
  {
    kind: "complaint",
    asks: "上门费和电话里说的不一样，多收了五十。",
    answer: "抱歉给您造成困扰，已核实为系统差旅费重复计算，五十元已原路退回，请查收。",
  },
  {
    kind: "complaint",
    asks: "安装的时候把我家墙皮磕掉一大块，打电话没人管。",
    answer: "您好，已联系服务站负责人，今天下午带补墙师傅上门修复，并向您当面致歉。",
  },
  {
    kind: "partsOrder",
    category: "SPLIT",
    asks: "需要订购遥控器 RC-8 两只，寄到店里。",
    answer: "已为您登记两只 RC-8，单价 59 元，付款后次日发出，运单号会发到您手机。",
  },
  {
    kind: "partsOrder",
    asks: "我们站需要补 R410A 制冷剂五瓶、DN25 排水管五十米，请开单。",
    answer: "订单已转打单员，款项核对后今天发物流。",
  },
  {
    kind: "partsOrder",
    category: "SPLIT",
    asks: "过滤网破了，想买一对，怎么付款？",
    asksEn: "I would like to buy a pair of filter screens. How do I pay?",
    answer: "一对 38 元，可在线支付，两天内送达。",
    answerEn: "A pair costs 38 yuan; you can pay online and will have them in two days.",
  },
  {
    kind: "training",
    category: "VRF",
    asks: "我们工程部新来三位师傅，想参加多联机调试培训。",
    answer: "下月第一周在广州有两天的多联机培训班，已为您预留三个名额，报名表请查收。",
  },
  {
    kind: "training",
    category: "VRF",
    asks: "换了物业，能不能派人教一下集控系统怎么用？",
    answer: "可以，下周三下午安排技术支持线上培训一小时，会议号提前一天发给您。",
  },
  {
    kind: "training",
    category: "HEATPUMP",
    asks: "安装队想学热泵水系统调试，有没有资料或培训？",
    answer: "安装与调试手册、视频已发您邮箱，下月中旬有一期实操班，名额已预留。",
  },
  {
    kind: "training",
    category: "SPLIT",
    asks: "店里新来两位师傅，想参加一次 R32 机型的安全操作培训。",
    answer: "本月最后一周在就近办事处开班，半天理论半天实操，已为您报名两位。",
  },
  {
    kind: "returnExchange",
    asks: "网上买的机器，收到少了一包管卡和说明书。",
    answer: "抱歉漏发，管卡与说明书今天补寄，预计后天送达。",
  },
  {
    kind: "returnExchange",
    category: "SPLIT",
    asks: "送来的是 35 的，我订的是 26，发错货了。",
    answer: "已核对订单确属发错，明天上门取回并送换正确型号，不收任何费用。",
  },
  {
    kind: "returnExchange",
    asks: "外机包装破了，翅片倒了一大片，能换吗？",
    asksEn: "The carton of the outdoor unit arrived crushed and the fins are bent. Can it be exchanged?",
    answer: "属运输损坏，已为您登记换货，物流明天联系您取件。",
    answerEn: "This is transport damage. The exchange is registered and the carrier will contact you tomorrow.",
  },
];

/** Work that is planned and done without a fault. */
export type Job = {
  kind: "installation" | "maintenance" | "upgrade";
  asks: readonly string[];
  asksEn: string;
  cause: string;
  steps: readonly string[];
  minutes: number;
  findings: readonly [zh: string, en: string];
  work: readonly [zh: string, en: string];
  priceMinor: number;
};

export const jobs: readonly Job[] = [
  {
    kind: "installation",
    asks: ["新机已经送到，请安排安装。", "装修完了，约个时间装机，外机位在阳台。", "机器到货了，需要安装并打孔一个。"],
    asksEn: "The new unit has been delivered. Please arrange the installation.",
    cause: "新机安装，现场条件已核实",
    steps: ["核对到货型号与附件", "定位、打孔、固定支架", "连接管路，抽真空", "通电试机，讲解使用"],
    minutes: 180,
    findings: ["安装条件符合要求，墙体为实心砖", "Conditions in order, solid wall"],
    work: [
      "完成安装调试，各模式运行正常，已讲解使用与保养",
      "Installed and commissioned, all modes work, use and care explained",
    ],
    priceMinor: 30_000,
  },
  {
    kind: "maintenance",
    asks: ["换季了，预约一次全面保养。", "按合同做季度保养，共六台内机。", "用了两年，想做一次清洗保养。"],
    asksEn: "Please carry out the seasonal maintenance under our contract.",
    cause: "定期保养，无故障",
    steps: ["检查电气连接与绝缘", "清洗换热器与滤网", "检查制冷剂与排水", "记录运行参数"],
    minutes: 120,
    findings: ["各项参数在正常范围，滤网较脏", "All readings normal, filters dirty"],
    work: ["完成清洗保养，紧固接线端子", "Cleaned and serviced, terminals tightened"],
    priceMinor: 18_000,
  },
  {
    kind: "upgrade",
    asks: ["想把线控器升级成带联网功能的。", "集控系统需要升级，增加分户计费。"],
    asksEn: "We would like to upgrade the controllers to the networked version.",
    cause: "功能升级，原机满足条件",
    steps: ["确认软件版本", "更换或刷写控制器", "联网调试", "培训使用"],
    minutes: 100,
    findings: ["原系统版本支持升级", "The present version can be upgraded"],
    work: ["升级完成，联网与计费功能正常", "Upgrade done; network and metering work"],
    priceMinor: 26_000,
  },
];

/** What comes in as spam. */
export const spam: readonly string[] = [
  "代开发票，各行业均可，详情 http://fapiao.example http://fapiao2.example 量大优惠",
  "Boost your ranking now! www.seo.example www.links.example cheap and fast",
  "贷款秒批，无抵押，点击 http://loan.example www.loan.example 领取额度",
];
