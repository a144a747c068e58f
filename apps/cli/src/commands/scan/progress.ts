import type { ScanProgress } from '@bongsu/scanner';

const WIDTH = 24;
const EVERY = 100;
const SECOND = 1000;
const MINUTE = 60;

const leftText = (seconds: number): string =>
  seconds < MINUTE ? `${String(Math.ceil(seconds))}초 s` : `${String(Math.ceil(seconds / MINUTE))}분 min`;

const drawn = (share: number, counts: string, spent: number): string => {
  const full = Math.round(share * WIDTH);
  const left = share > 0 ? ((spent / share) * (1 - share)) / SECOND : 0;
  const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
  return `${bar} ${String(Math.floor(share * 100))}%  ${counts}  ~${leftText(left)}`;
};

/** First the texts, by their bytes, with the pictures that were met; then the pictures, by their number. Times in milliseconds. */
export const barOf = (progress: ScanProgress, spent: number, onPictures: number): string => {
  const { files, bytes, ofFiles, ofBytes, pictures, ofPictures } = progress;
  const ofAll = `${String(pictures)}/${String(ofPictures)} 그림 pictures`;
  if (ofPictures > 0 && files === ofFiles) return drawn(pictures / ofPictures, ofAll, onPictures);
  const texts = drawn(ofBytes === 0 ? 1 : bytes / ofBytes, `${String(files)}/${String(ofFiles)}`, spent);
  return ofPictures === 0 ? texts : `${texts} + ${String(ofPictures)} 그림 pictures`;
};

/** A bar on standard error, only where somebody sits before it. Nothing of it stays. */
export const progressBar = (
  stream: NodeJS.WriteStream,
  now: () => number,
): { readonly show: (progress: ScanProgress) => void; readonly clear: () => void } => {
  const begun = now();
  let last = -EVERY;
  /** When the texts were done and the first picture's turn came: a picture takes as long as thousands of texts. */
  let pictured = begun;
  const show = (progress: ScanProgress): void => {
    const at = now();
    if (progress.files < progress.ofFiles && progress.pictures === 0) pictured = at;
    if (!stream.isTTY || at - last < EVERY) return;
    last = at;
    stream.write(`\r\u001B[2K${barOf(progress, at - begun, at - pictured)}`);
  };
  return { show, clear: () => stream.isTTY && stream.write('\r\u001B[2K') };
};
