export const inLargePages: (env: NodeJS.ProcessEnv) => NodeJS.ProcessEnv;
