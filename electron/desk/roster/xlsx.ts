/** Xlsx: the one place that loads the spreadsheet library, when a roster is first read or made. */

export type Xlsx = typeof import('@e965/xlsx');

/** The library with the code pages that Chinese files of old Excel need (GBK). */
export async function loadXlsx(): Promise<Xlsx> {
  const [xlsx, codepages] = await Promise.all([
    import('@e965/xlsx'),
    import('@e965/xlsx/dist/cpexcel.full.mjs'),
  ]);
  xlsx.set_cptable(codepages);
  return xlsx;
}
