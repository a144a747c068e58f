/** PostgreSQL settings by name. */
export type Tuning = Readonly<Record<string, string>>;

/**
 * Small by default: with Bongsu itself it stays well under 500 MB. Durability is PostgreSQL's own default: a committed
 * row is on disk.
 */
const SMALL: Tuning = {
  shared_buffers: '64MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  max_connections: '60',
  max_wal_size: '512MB',
  min_wal_size: '64MB',
  autovacuum_max_workers: '2',
  max_logical_replication_workers: '0',
  timezone: 'UTC',
};

/** Only this machine, by TCP: no socket file, no other address. */
const LOOPBACK_ONLY: Tuning = { listen_addresses: '127.0.0.1', unix_socket_directories: '' };

/** PostgreSQL would print failing statements with their values; those are people's data and stay out of the log. */
const NO_DATA_IN_LOGS: Tuning = {
  logging_collector: 'off',
  log_destination: 'stderr',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
};

/** Arguments for `postgres`. What is about reach and privacy cannot be tuned away. */
export const serverArguments = (cluster: string, port: number, tuning: Tuning = {}): string[] => {
  const settings = { ...SMALL, ...tuning, ...LOOPBACK_ONLY, ...NO_DATA_IN_LOGS };
  return [
    '-D',
    cluster,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
};
