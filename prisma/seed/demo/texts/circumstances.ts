/** What customers add to the fault itself; one of each list at most goes into a description. */
type Words = Readonly<Record<"zh-CN" | "en", readonly string[]>>;

export const since: Words = {
  "zh-CN": [
    "昨天晚上开始，",
    "这两天",
    "上周末起，",
    "今天早上发现，",
    "大概三四天了，",
    "刚换季开机，",
    "停用了半个月再开，",
    "中午突然，",
    "断断续续有一周了，",
    "",
    "",
    "",
  ],
  en: ["Since yesterday evening: ", "For about a week now: ", "This morning: ", "It started suddenly. ", "", ""],
};

export const tried: Words = {
  "zh-CN": [
    "断电重启过两次，没用。",
    "按说明书检查过，没找到原因。",
    "物业电工看过，说不是电路问题。",
    "之前也修过一次，是同样的毛病。",
    "拍了视频，可以加微信发给你们。",
    "没敢再开，先关着。",
    "",
    "",
    "",
  ],
  en: [
    "I have switched it off and on twice without success.",
    "The building's electrician found nothing wrong with the supply.",
    "I can send a video if that helps.",
    "",
    "",
  ],
};

/** As above, for what hangs on the wall. */
export const triedOnSplit: Words = {
  "zh-CN": [...tried["zh-CN"], "遥控器电池是新换的。", "换了插座也一样。"],
  en: tried.en,
};

/** A sentence that says when by itself takes no `since`. */
export const tellsWhen =
  /昨天|今天|新装|中午|下午|最热|半个月|一个月|个月|两年|去年|冬天|天一冷|天冷|夏天|打雷|停电|装修|早上|晚上|白天|以后|高峰|寒潮|阴雨|雨雪|换了/;

export const atHome: Words = {
  "zh-CN": [
    "家里有老人和小孩，比较着急。",
    "孩子刚满月，受不了。",
    "出租房，租客一直在催。",
    "白天上班，只有晚上和周末有人。",
    "老人独自在家，请先打我电话。",
    "门口有密码，到了给我打电话。",
    "",
    "",
    "",
  ],
  en: [
    "We have a small baby at home.",
    "We are both at work until six.",
    "Please call before coming, there is a gate.",
    "",
  ],
};

export const atWork: Words = {
  "zh-CN": [
    "已经影响营业了，请尽快安排。",
    "机房温度到 31 度了，很担心设备。",
    "客人投诉了好几次。",
    "周五有检查，希望之前修好。",
    "进场需要提前报备车牌和身份证。",
    "屋顶作业要办动火、登高手续，请提前说。",
    "夜班也有人值守，随时可以来。",
    "",
    "",
  ],
  en: [
    "This affects our production area, please hurry.",
    "Visitors must be registered at the gate a day ahead.",
    "We have an audit on Friday.",
    "",
  ],
};

export const wish: Words = {
  "zh-CN": [
    "麻烦安排师傅上门看看。",
    "请尽快联系我。",
    "希望明天上午能来。",
    "最好周末来，工作日家里没人。",
    "先帮我判断一下是什么问题，要多少钱。",
    "如果要换件，请先告诉我费用。",
    "还在保修期吧？请核实。",
    "什么时候能来？",
    "谢谢。",
    "",
  ],
  en: [
    "Please send somebody to have a look.",
    "When can you come?",
    "Please tell me the price before replacing anything.",
    "Is this still covered by the warranty?",
    "Thank you.",
  ],
};

export const jobWish: Words = {
  "zh-CN": [
    "希望明天上午能来。",
    "最好周末来，工作日家里没人。",
    "来之前请打电话。",
    "时间你们定，提前一天通知就行。",
    "大概要多久？",
    "费用怎么算？",
    "请安排熟练的师傅。",
    "谢谢。",
    "",
  ],
  en: ["Any day this week is fine.", "How long will it take?", "Please call a day ahead.", ""],
};

/** Around a question that is not about a fault; {model} is the device's. */
export const asking: Words = {
  "zh-CN": ["你好，", "您好，请教一下，", "客服您好，", "麻烦问一下：", "我是老客户，", "", ""],
  en: ["Hello, ", "Good morning. ", "A question: ", ""],
};

export const asked: Words = {
  "zh-CN": [
    "机器型号 {model}。",
    "我家是 {model}，用了两年。",
    "谢谢！",
    "麻烦尽快回复。",
    "方便的话请打电话，我打字慢。",
    "上班时间不方便接电话，请发消息。",
    "型号是 {model}，小区物业也在问。",
    "",
  ],
  en: ["My model is {model}.", "Thank you.", "Please answer by message, I am in meetings all day.", ""],
};
