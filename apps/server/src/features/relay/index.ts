export { relayPace, type Pace, type Wait } from './pace.ts';
export { askAgain, isAway, leaveAlone, measuredPace, noteStretch, type Measured } from './speed.ts';
