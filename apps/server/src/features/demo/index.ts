export { enterDemo } from './enter-demo.ts';
export type { DemoIds } from './build.ts';
export type { DemoStory } from './narrator.ts';
