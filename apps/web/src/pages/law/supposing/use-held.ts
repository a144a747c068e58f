import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useSettled } from './use-settled.ts';

interface Link<Held> {
  readonly read: (hash: string) => Held;
  readonly write: (held: Held) => string;
}

/** What somebody supposes, kept behind the `#` of the address; `initial` where nothing stands there. */
export function useHeld<Held>(
  initial: Held,
  { read, write }: Link<Held>,
): readonly [Held, (change: (held: Held) => Held) => void] {
  const hash = useLocation({ select: (location) => location.hash });
  const [held, setHeld] = useState(() => (hash === '' ? initial : read(hash)));
  useAddress(write(useSettled(held)));
  return [held, setHeld];
}

/** The address follows what is supposed, without a step in the history for each letter. */
function useAddress(link: string): void {
  const navigate = useNavigate();
  useEffect(() => {
    void navigate({ to: '.', hash: link, replace: true, resetScroll: false, hashScrollIntoView: false });
  }, [link, navigate]);
}
