/** What the name of a body (机关、单位) looks like. */

const bodies =
  /(?:政府|委员会|办公厅|办公室|[厅局部委院会处科组署社队站所馆行团室]|中心|公司|大学|学校|学院|法院|检察院|集团|指挥部|小组|党组|党委|支部|中学|小学|医院|银行|军区|工会|联合会|协会|海关|监狱|政协|人大|街道|[妇文残侨]联|工商联|[科贸]协|\p{Script=Han}{2,}办)(?:[（(][^（）()]*[)）])?$/u

/** A region is governed by a body and is none. */
const region = /[省市州盟旗区县镇乡村]$/u

/** Tell whether a name is that of a body, not of a person. */
export function isBody(name: string): boolean {
  return bodies.test(name)
}

/** Tell whether a name is that of a region: `某某市`, `各区、县`. */
export function isRegion(name: string): boolean {
  return region.test(name)
}
