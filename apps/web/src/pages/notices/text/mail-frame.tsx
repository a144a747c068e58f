import { useRef, useState } from 'react';
import { withOwnFont } from './letter-style.ts';

interface MailFrameProps {
  readonly title: string;
  readonly html: string;
}

/**
 * The letter in a frame of its own, where nothing runs: scripts, forms and windows stay shut. It keeps our origin so that
 * our font may be read there, and stands as high as the letter is, so that a phone has one thing to scroll.
 */
export const MailFrame = ({ title, html }: MailFrameProps) => {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState<number>();
  const measure = () => setHeight(frame.current?.contentDocument?.documentElement.scrollHeight);
  const onLoad = () => {
    measure();
    void frame.current?.contentDocument?.fonts.ready.then(measure);
  };
  return (
    <iframe
      ref={frame}
      className="notice-mail"
      title={title}
      sandbox="allow-same-origin"
      srcDoc={withOwnFont(html)}
      style={height === undefined ? undefined : { height: height + 2 }}
      onLoad={onLoad}
    />
  );
};
