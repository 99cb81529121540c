/** Example header: what the pack CQ-EX-2022-09 calls itself and the days its sources speak of. */
export const exampleHeader = {
  id: 'CQ-EX-2022-09',
  title: '重庆市社会救助示例政策包（2018—2023年标准）',
  example: true,
  watermark: '示例，未核定',
  issuer: '随程序附带，供演示和检验',
  covers_from: '2018-01-01',
  known_until: '2023-12-31',
};
