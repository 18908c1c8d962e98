/** What the staff write; {name} is the customer's contact, {agent} the writer, {day} and {time} an appointment. */
type Words = Readonly<Record<"zh-CN" | "en", readonly string[]>>;

export const greetings: Words = {
  "zh-CN": [
    "{name}您好，我是暄岭客服{agent}，您的请求已受理，技术同事会先分析原因，有进展马上告诉您。",
    "您好，已经收到您的报修。为了尽快判断，方便的话请拍一段机器运行的视频发过来。",
    "{name}您好，给您带来不便很抱歉。请先不要反复通电，我们马上安排技术支持看一下。",
    "您好，信息已登记。请问机器铭牌上的型号方便拍一张照片吗？",
    "{name}您好，已为您加急处理，今天之内会给您答复。",
    "您好，我们查到您的机器档案了，接下来由技术支持为您诊断。",
  ],
  en: [
    "Dear {name}, this is {agent} of Xuanling customer service. We have your request and our engineers are looking into it.",
    "Hello, thank you for your message. If you can, please send a short video of the unit running.",
    "Dear {name}, we are sorry for the trouble. Please leave the unit switched off until we have found the cause.",
  ],
};

export const customerAnswers: Words = {
  "zh-CN": [
    "好的，视频已经发了，麻烦快一点。",
    "型号贴纸在机器左边，照片传上去了。",
    "好的，谢谢，等你们消息。",
    "今天下午家里有人，可以打电话。",
    "刚才又试了一下，还是一样。",
    "铭牌太高够不着，师傅来了再看可以吗？",
    "声音比昨天更大了。",
  ],
  en: [
    "Thank you. I have uploaded the video.",
    "I cannot reach the label; can the engineer look when he comes?",
    "It is getting worse, please hurry.",
  ],
};

export const questions = [
  "请客户补拍室外机铭牌与接线盒照片，并确认故障时面板显示。",
  "请核实安装日期和购机凭证，系统里没有安装记录。",
  "请与客户确认现场电源是三相还是单相，空开多大。",
  "请问客户故障是开机就有还是运行一段时间后才有？",
];

export const moreFacts = [
  "客户补充：开机约二十分钟后出现，断电半小时能恢复一会儿。照片已上传。",
  "已与客户核实安装日期，购机发票照片收到。",
  "客户确认是三相电，空开 63 A，面板显示与报修一致。",
];

export const internalNotes = [
  "客户比较急，请优先安排。",
  "该小区停车不便，建议骑电动车过去。",
  "同批次已有两台出现同样问题，请留意序列号。",
  "客户要求师傅戴鞋套。",
  "物业要求提前一天报备。",
  "上次维修记录显示换过同一个件，请核对是否在维修质保期内。",
  "老客户，态度很好，注意沟通。",
  "顶楼外机位狭窄，需要两个人。",
];

export const visitNotices: Words = {
  "zh-CN": [
    "{name}您好，工程师{agent}将于{day} {time}左右上门，请保持电话畅通。",
    "您好，配件已备齐，{agent}师傅{day} {time}到，到达前会再给您打电话。",
    "{name}您好，已约好{day} {time}，请提前清出机器周围一米的空间。",
  ],
  en: [
    "Dear {name}, our engineer {agent} will be with you on {day} at about {time}.",
    "Hello, the parts are ready. {agent} comes on {day} at about {time} and will call before arriving.",
  ],
};

export const quoteNotes: Words = {
  "zh-CN": [
    "您好，本次属于收费服务，报价已发到您的进度页面，请确认。",
    "您好，处理方案和报价已经更新，点开链接就能看到明细，同意后我们马上安排。",
  ],
  en: ["The quote is on your tracking page. As soon as you accept it we will arrange the visit."],
};

/** Survey comments by number of stars. */
export const comments: Readonly<Record<1 | 2 | 3 | 4 | 5, Words>> = {
  5: {
    "zh-CN": [
      "师傅很专业，来得也准时，鞋套都带了。",
      "响应很快，一次就修好了。",
      "讲解很清楚，收费透明。",
      "客服和师傅态度都很好，点赞。",
      "修完把地都擦干净了，非常满意。",
      "",
      "",
      "",
    ],
    en: ["Quick, polite and fixed at the first visit.", "Excellent service, thank you!", ""],
  },
  4: {
    "zh-CN": ["整体不错，就是等配件久了点。", "修好了，价格稍微贵。", "师傅技术好，来晚了半小时。", "", ""],
    en: ["Good work, though the part took long to arrive.", ""],
  },
  3: {
    "zh-CN": ["修是修好了，前后打了三次电话才约上。", "一般，解释得不够清楚。", "上门时间改了两次。"],
    en: ["It works, but I had to call three times."],
  },
  2: {
    "zh-CN": ["等了快一周，期间没人主动联系。", "费用和开始说的不一样。", "修好没几天声音又大了。"],
    en: ["Nearly a week of waiting and nobody called."],
  },
  1: {
    "zh-CN": ["根本没修好，回去第二天又坏了。", "态度差，推来推去。", "来了两次都没解决问题。"],
    en: ["It broke down again the next day."],
  },
};

export const revisitNotes = [
  "客户表示机器运行正常，对工程师评价较高。",
  "电话回访，客户满意，提醒其定期清洗滤网。",
  "客户满意，希望以后能预约更准的时间段。",
  "运行正常，客户询问保养套餐，已介绍。",
];
export const unhappyRevisitNotes = [
  "客户反映等待时间过长，已致歉并记录。",
  "客户认为沟通不及时，已向组长反馈。",
  "客户对收费有疑问，已逐项解释，表示理解。",
];
export const missedRevisitNotes = ["无人接听。", "客户在开会，约好改日再打。", "号码暂时无法接通。"];

export const improvements = [
  "约定：缺件时每两天主动联系客户一次。",
  "安排工程师复训四通阀更换工艺。",
  "改进派工备注，注明物业报备要求。",
  "核对报价模板，差旅费单列。",
];
