import type { ScanProgress } from '@bongsu/scanner';

const WIDTH = 24;
const EVERY = 100;
const SECOND = 1000;
const MINUTE = 60;

const leftText = (seconds: number): string =>
  seconds < MINUTE ? `${String(Math.ceil(seconds))}초 s` : `${String(Math.ceil(seconds / MINUTE))}분 min`;

/** A bar on standard error, only where somebody sits before it. Nothing of it stays. */
export const progressBar = (
  stream: NodeJS.WriteStream,
  now: () => number,
): { readonly show: (progress: ScanProgress) => void; readonly clear: () => void } => {
  const begun = now();
  let last = -EVERY;
  const show = ({ files, bytes, ofFiles, ofBytes }: ScanProgress): void => {
    const at = now();
    if (!stream.isTTY || at - last < EVERY) return;
    last = at;
    const share = ofBytes === 0 ? 1 : bytes / ofBytes;
    const full = Math.round(share * WIDTH);
    const left = share > 0 ? (((at - begun) / share) * (1 - share)) / SECOND : 0;
    const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
    stream.write(
      `\r\u001B[2K${bar} ${String(Math.floor(share * 100))}%  ${String(files)}/${String(ofFiles)}  ~${leftText(left)}`,
    );
  };
  return { show, clear: () => stream.isTTY && stream.write('\r\u001B[2K') };
};
