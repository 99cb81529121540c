/** Watermark: words across every page while the rules are an example or the office is for teaching. */

export function Watermark({ words }: { words: readonly string[] }) {
  if (words.length === 0) return null;
  const text = words.join('　');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="260"><text x="40" y="200" transform="rotate(-24 40 200)" font-family="Microsoft YaHei,Noto Sans CJK SC,sans-serif" font-size="24" fill="#1f2328" fill-opacity="0.07">${text}</text></svg>`;
  const backgroundImage = `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
  return <div className="watermark" role="note" aria-label={`水印：${text}`} style={{ backgroundImage }} />;
}
