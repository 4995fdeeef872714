import { coreOf } from "./mask-signs";

/** The hundred commonest family names (公安部 2020) and the double ones still met; a name begins with one of them. */
const families =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严赖覃洪武莫孔汤向常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝";
const doubles = [
  "欧阳",
  "上官",
  "司马",
  "诸葛",
  "司徒",
  "东方",
  "皇甫",
  "尉迟",
  "公孙",
  "慕容",
  "令狐",
];

/** words that no person is called by, though they begin with a family name */
const others =
  /公司|银行|支付|商行|商店|商贸|超市|餐|店$|馆$|厂$|部$|社$|中心|服务|科技|网络|集团|平台|余额|基金|理财|易宝|钱宝|金融|费$|卡$|账户|商户|扫码|微信|财付通|备付|白条|余利|钱方|易生|高德|华夏|江苏|安徽|万达|苏宁|麦当劳|全家|罗森|石油|石化|包裹|时间|安全|成功|费用/;

/** The first sign of a name stays. Names of firms stay whole: they are no persons. */
export function maskName(cell: string): string {
  return replaced(cell, (name) => !others.test(name) && !/[*＊]/.test(name));
}

/** The same for columns where persons stand among firms: only what looks like a Chinese person's name is masked. */
export function maskPersonName(cell: string): string {
  return replaced(cell, looksLikePerson);
}

function looksLikePerson(name: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(name) || others.test(name)) return false;
  if (doubles.some((double) => name.startsWith(double))) return 2 < name.length;
  return name.length <= 3 && families.includes(name.charAt(0));
}

const longest = 60;

function replaced(cell: string, isName: (name: string) => boolean): string {
  const { before, core, after } = coreOf(cell);
  if (longest < core.length || !/\p{L}/u.test(core) || !isName(core)) return cell;
  const [first = ""] = core;
  return `${before}${first}**${after}`;
}
