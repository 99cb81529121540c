/** Password: what a new one must be; guesses are counted in pinyin, birthdays and keyboard rows. */
import { permit, refusals, type Outcome } from '../../shared/base/outcome';

const LEAST = 8;
const GREATEST = 128;
/** A sentence needs no signs. */
const SENTENCE = 16;

export const passwordRefusals = refusals({
  password_short: (f: { least: number }) => `密码至少${f.least}位，请重新设置`,
  password_long: (f: { greatest: number }) => `密码最长${f.greatest}位，请缩短`,
  password_login: () => '密码中不能含有登录名，请重新设置',
  password_plain: (f: { sentence: number }) =>
    `密码须含大写字母、小写字母、数字、符号中的三类，或用${f.sentence}位以上的一句话`,
  password_repeats: () => '密码中相同或连续的字符太多（如 111111、123456），请重新设置',
});

/** Checks a password that is being set. Length is counted after NFKC. */
export function checkPassword(password: string, login: string): Outcome<string> {
  const signs = [...password.normalize('NFKC')];
  const text = signs.join('');
  if (signs.length < LEAST) return passwordRefusals.because('password_short', { least: LEAST });
  if (signs.length > GREATEST) {
    return passwordRefusals.because('password_long', { greatest: GREATEST });
  }
  if (text.toLowerCase().includes(login.toLowerCase())) {
    return passwordRefusals.because('password_login', {});
  }
  const classes = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u];
  const held = classes.filter((wanted) => wanted.test(text)).length;
  if (held < 3 && signs.length < SENTENCE) {
    return passwordRefusals.because('password_plain', { sentence: SENTENCE });
  }
  const steps = signs.slice(1).filter((sign, i) => {
    const step = (sign.codePointAt(0) ?? 0) - (signs[i]?.codePointAt(0) ?? 0);
    return Math.abs(step) <= 1;
  });
  if (steps.length * 2 > signs.length) return passwordRefusals.because('password_repeats', {});
  return permit(text);
}
