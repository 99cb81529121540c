/** Articles that bind recoveries: what may not be set off, and whose the fines are. */

/** Benefits are never used to pay debts back (城乡低保条例). */
export const setOffArticle = '《重庆市城乡居民最低生活保障条例》第二十二条';

/** Fines for obtaining aid by fraud, one to three times the sum, are decided by the civil affairs bureau. */
export const fineArticle = '《社会救助暂行办法》第六十八条';
