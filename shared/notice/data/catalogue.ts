/** Catalogue of papers that are issued with a number: title and the word in the number. */

/** A kind of paper; `word` stands in 来凤社救准〔2022〕12号. */
export interface PaperKind {
  title: string;
  word: string;
  /** Whether it decides on rights, so that service starts the appeal clock. */
  decides: boolean;
}

export const paperKinds: Record<string, PaperKind> = {
  D05: { title: '受理通知书', word: '受', decides: false },
  D06: { title: '补正材料一次性告知书', word: '补', decides: false },
  D07: { title: '不予受理通知书', word: '不受', decides: true },
  D13: { title: '公示', word: '公示', decides: false },
  D16: { title: '确认通知书', word: '准', decides: true },
  D17: { title: '不予确认通知书', word: '不准', decides: true },
  D18: { title: '调整决定书', word: '调', decides: true },
  D19: { title: '停发（终止）决定书', word: '终', decides: true },
  D20: { title: '渐退告知书', word: '渐', decides: true },
  D21: { title: '暂停发放通知书', word: '暂', decides: true },
  D36: { title: '追缴通知书', word: '追', decides: true },
  D49: { title: '认定书', word: '认', decides: true },
};
