import { resolve } from 'node:path';
import { z } from 'zod';

/**
 * The only file that reads the environment. A bad setting is named, its value never printed.
 */
const schema = z.object({
  /** An external PostgreSQL 15 or later, its user able to create roles; without it an embedded one is started. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  BONGSU_DATA: z.string().min(1).default('data'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8520),
  /** 127.0.0.1 unless a reverse proxy or container needs otherwise. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** The address people use, for links in mail and for the cookie's `Secure` mark. */
  BONGSU_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Take the client address from `X-Forwarded-For` of this many proxies in front. */
  BONGSU_TRUST_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
});

export interface Config {
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly trustedProxies: number;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** Names every setting that is wrong and what was expected. */
export class ConfigError extends Error {}

export const readConfig = (environment: NodeJS.ProcessEnv = process.env): Config => {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`설정이 올바르지 않습니다. / A setting is wrong.\n${lines.join('\n')}`);
  }
  const settings = parsed.data;
  return {
    databaseUrl: settings.DATABASE_URL ?? null,
    dataDir: resolve(settings.BONGSU_DATA),
    port: settings.PORT,
    host: settings.HOST,
    publicUrl: (settings.BONGSU_URL ?? `http://localhost:${settings.PORT}`).replace(/\/$/, ''),
    trustedProxies: settings.BONGSU_TRUST_PROXIES,
    logLevel: settings.LOG_LEVEL,
  };
};
