/** Notice pages: our press drawing separate one-page notices, beside pdfmake as it comes. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findFontFolder } from '../../electron/paper/font-folder';
import { openPressHere } from '../../electron/paper/press';
import { acceptanceNotice } from '../../shared/notice/content/acceptance-notice';
import type { LetterContent } from '../../shared/notice/content/paper-content';
import { pair, type Figure } from './measure';

/** One-page notices that differ in name and number. */
function notices(count: number): LetterContent[] {
  const names = ['周明', '李秀英', '王建国', '赵永福', '陈桂芳'];
  return Array.from({ length: count }, (_, i) => ({
    ...acceptanceNotice({
      frame: {
        office: {
          issuer: '璧山区来凤街道办事处',
          phone: '023-41400000',
          address: '璧山区来凤街道',
          bureau: '璧山区民政局',
          complaint_phone: '023-41400000',
        },
        issued_on: '2022-11-01',
        watermarks: [],
        proof: null,
      },
      applicant_name: names[i % names.length] ?? '',
      programme_name: '最低生活保障',
      case_no: `500120004-dibao-202211-${String(i + 1).padStart(4, '0')}-01`,
      applied_on: '2022-11-01',
      received_on: '2022-11-01',
      working_days: 20,
      decide_by: '2022-11-29',
      documents: ['社会救助申请书', '核对授权书', '户口簿、身份证复印件'],
      handler_name: '周经办',
    }),
    number: `来凤社救受〔2022〕${i + 1}号`,
  }));
}

interface PlainPdfmake {
  setFonts: (fonts: unknown) => void;
  createPdf: (definition: unknown) => { getBuffer: () => Promise<Uint8Array> };
}

/** The same words through the library's own front door, fonts by path. */
async function drawPlainly(content: LetterContent, fontFolder: string): Promise<void> {
  const pdfmake = createRequire(__filename)('pdfmake') as PlainPdfmake;
  const at = (name: string): { normal: string } => ({ normal: join(fontFolder, name) });
  pdfmake.setFonts({ fang: at('FandolFang-Regular.otf'), title: at('FandolSong-Bold.otf') });
  const paragraphs = content.blocks.flatMap((block) =>
    'text' in block ? [{ text: `${'lead' in block ? (block.lead ?? '') : ''}${block.text}` }] : [],
  );
  await pdfmake
    .createPdf({
      pageSize: 'A4',
      defaultStyle: { font: 'fang', fontSize: 15.75 },
      content: [
        { text: content.title, font: 'title', fontSize: 22, alignment: 'center' },
        { text: content.number ?? '', alignment: 'center' },
        { text: `${content.addressee ?? ''}：` },
        ...paragraphs,
        { text: content.signature.name, alignment: 'right' },
      ],
    })
    .getBuffer();
}

export async function noticePages(): Promise<Figure> {
  const fontFolder = findFontFolder(__dirname);
  const press = openPressHere({ font_folder: fontFolder });
  const contents = notices(200);
  const figure = await pair({
    unit: 'pages/s, separate files',
    beside: 'pdfmake as it comes, fonts by path',
    kind: 'peer',
    ours: async (count) => {
      await press.drawPapers(contents.slice(0, count), { merged: false });
    },
    theirs: async (count) => {
      for (const content of contents.slice(0, count)) await drawPlainly(content, fontFolder);
    },
    count: 200,
    their_count: 20,
    runs: 3,
  });
  await press.close();
  return figure;
}
