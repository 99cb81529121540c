/** Block strips: every kind of block of a paper's content, set in the manner of its paper. */
import { unreachable } from '../../shared/base/assert';
import type { Block } from '../../shared/notice/content/blocks';
import type { FontBook } from './font-book';
import { gridStrips } from './grid-strips';
import { gap, type Strip } from './strips';
import { type TableStyle, tableStrips } from './table-strips';
import {
  codeStrips,
  cutStrip,
  factsStrips,
  paragraphStrips,
  signStrips,
  type TextStyle,
} from './text-strips';

/** How the blocks of one paper are set. */
export interface BlockStyle {
  text: TextStyle;
  table: TableStyle;
  /** Room above and below a table. */
  around: number;
}

/** Sets blocks one under the other. */
export function blockStrips(book: FontBook, blocks: readonly Block[], style: BlockStyle): Strip[] {
  return blocks.flatMap((block) => oneBlock(book, block, style));
}

function oneBlock(book: FontBook, block: Block, style: BlockStyle): Strip[] {
  switch (block.kind) {
    case 'table':
      return [gap(style.around), ...tableStrips(book, block, style.table), gap(style.around)];
    case 'grid':
      return gridStrips(book, block, style.table);
    case 'facts':
      return factsStrips(book, block, style.text);
    case 'code':
      return codeStrips(book, block, style.text);
    case 'sign':
      return signStrips(book, block, style.text);
    case 'cut':
      return [cutStrip(book, block.text, style.text)];
    case 'body':
    case 'heading1':
    case 'heading2':
    case 'heading3':
    case 'flush':
    case 'center':
    case 'right':
    case 'small':
      return paragraphStrips(book, block, style.text);
    default:
      return unreachable(block);
  }
}
