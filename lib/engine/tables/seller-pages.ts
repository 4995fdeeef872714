import type { Source } from "./sources";

/**
 * Pages of sellers, agents and question-and-answer sites: good evidence that an amount or practice is seen,
 * none of what an institution officially charges. Many bear an institution's name and are not the institution.
 */
export const sellerPages = {
  SVPOS: page("https://svpos.cn/xinwenzixun/97.html"),
  JUNIGAR: page("http://m.junigar.com/scpos/258.html"),
  CJLIFE: page("http://m.cj-life.com/support/161.html"),
  LAKALAU2806: page("http://www.lakalau.com/wenda/2806.html"),
  XIE8: page("https://xie8.net/post/9235.html"),
  LAKAPOS3068: page("http://www.lakapos.com/wenda/3068.html"),
  YOUSHUA1555: page("http://m.youshua.com.cn/guide/1555.html"),
  OPOSJI: page("https://oposji.com/gsxw/3491.html"),
  LAKALASZ5513: page("http://www.lakalasz.com/news/5513.html"),
  BAILUHE10371: page("https://bailuhe.cn/posbanlizhongxin/10371"),
  MINGPOS4301: page("https://mingpos.com/lkl/4301.html"),
  SUSHUA92011: page("http://sushuapos.com/show-10-92011-0.html"),
  LKL028: page("http://www.028lakala.com/wenda/1683.html"),
  "P800-2247": page("http://www.800pos.com/wenda/2247"),
  KADAIBAO: page("http://kadaibao.com/cjwt/394.html"),
  XUANHUANG: page("http://xuanhuang.com.cn/cjwt/220.html"),
  LISHUA209: page("http://lishua.cc/wenti/209.html"),
  YST708: page("http://www.yinshengtong.net/caozuozhinan/708.html"),
  SHENGFT546: page("https://shengft.com/news/pos-wenti/546.html"),
  AHSHANG: page("https://ahshangshan.com/post/50760.html"),
  XINBIAO42005: page("https://xinbiaopingji.com/post/42005.html"),
  ZHONGFU2122: page("https://www.zhongfupos.net/pos-knowledge/2122.html"),
  LUBAN: page("http://www.lubanjiaju.com/newsV.php?id=170"),
  QIANBAO: page("https://qianbaopos.net/news/wenti/559.html"),
  BANPOS51546: page("https://banpos188.cn/pos/51546"),
  DONGFU318: page("http://dongfutong.com.cn/wenti/318.html"),
  CKCPA3179: page("http://www.ck-cpa.com.cn/buy/3179"),
  CKCPA3203: page("http://www.ck-cpa.com.cn/buy/3203"),
  SHENYANG15948: page("https://www.shenyangpos.com/post/15948.html"),
  JUYING687: page("https://www.juyingfu.net/news/687.html"),
  ZHANGFU: page("https://www.zhangfutong.com/pos_register/458.html"),
  PTT993: page("http://www.postoutiao.com/industry/993.html"),
  KAOLAFU2539: page("http://kaolafu.cn/buy/2539.html"),
  ZHIDIAN: page("http://www.zhidianpos.com/newsV.php?id=545"),
  SHENKA977: page("https://www.9m8m.com/977203.html"),
  HOTLINES: page("http://hongrunronghuihotel.cn/news/wenti/700.html"),
  YST1189: page("https://www.yinshengtong.cn/caozuozhinan/1189.html"),
  "P800-1931": page("http://www.800pos.com/wenda/1931"),
  CKCPA3182: page("http://www.ck-cpa.com.cn/buy/3182"),
  KSS778: page("http://www.kuaishanshua.com/zhaoshang/778.html"),
  LOJ1671: page("http://www.loj.cn/news/1671.html"),
  POSPAY640: page("https://www.pospay1688.com/yongka/640.html"),
  YINFUTONG827: page("https://www.yinfutong.cn/czzn/827.html"),
  SHOQIAN13509: page("https://www.shoqian.com/baike/13509"),
  MEPOS593679: page("https://www.mepos.cn/newss/593679.html"),
} as const;

function page(address: string): Source {
  const host = address.split("/")[2] ?? address;
  return {
    title: { "zh-CN": `商家网页 ${host}`, en: `A seller's page, ${host}` },
    address,
    grade: "C",
  };
}
