// 주민등록번호, 외국인등록번호 where thirteen digits stand.
import { about, give, isOrdered, labelled, mayBeLabelled, readsAsMoment } from './beside';
import { HYPHEN } from './bytes';
import {
  ABOUT_COMPANY,
  ABOUT_ORDER,
  ABOUT_REGISTRATION,
  ABOUT_SERIAL,
  ALIEN_NUMBER,
  HIGH_CONFIDENCE,
  LOW,
  MEDIUM,
  RESIDENT,
} from './kinds';
import { ALIEN, CHECK_NONE, CHECK_OK, NEEDS_CONTEXT, NONE, READS_AS_OTHER, registration } from './readers';

export function registrationAt(p: usize, second: usize, end: usize, separator: i32): bool {
  const read = registration(p, second);
  if (read == NONE) return false;
  const kind = (read & ALIEN) != 0 ? ALIEN_NUMBER : RESIDENT;
  const check = read & 3;
  const other = (read & READS_AS_OTHER) != 0;
  const rare = (read & NEEDS_CONTEXT) != 0;
  if (check == CHECK_OK && separator == HYPHEN && !rare) {
    const isPlain = !mayBeLabelled(p) || (labelled(p) & (ABOUT_COMPANY | ABOUT_ORDER)) == 0;
    if (isPlain) return give(p, end, kind, HIGH_CONFIDENCE, 0);
  }
  const head = labelled(p);
  const words = about(p, end);
  const named = (words & ABOUT_REGISTRATION) != 0;
  if (!named && ((head & ABOUT_COMPANY) != 0 || (other && (check != CHECK_OK || separator == 0)))) return false;
  if (rare) return named && give(p, end, kind, MEDIUM, 0);
  if (!named && isOrdered(p)) return check == CHECK_OK && give(p, end, kind, LOW, 0);
  if (check == CHECK_OK) {
    const doubtful = !named && separator == 0 && (readsAsMoment(p) || (words & ABOUT_SERIAL) != 0);
    return give(p, end, kind, doubtful ? LOW : HIGH_CONFIDENCE, 0);
  }
  if (separator != HYPHEN) return named && give(p, end, kind, MEDIUM, 0);
  if (named) return give(p, end, kind, HIGH_CONFIDENCE, 0);
  if ((words & ABOUT_SERIAL) != 0) return give(p, end, kind, LOW, 0);
  return give(p, end, kind, check == CHECK_NONE ? HIGH_CONFIDENCE : MEDIUM, 0);
}
