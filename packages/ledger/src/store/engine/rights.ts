/** How the embedded engine is set up, and what its one user may do: its own tables and nothing beside, so that not even a hole in a query reaches further. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const GRANTS = [
  'GRANT SELECT, INSERT, ALTER, CREATE, DROP, TRUNCATE, SHOW ON acc.*',
  'GRANT TABLE ENGINE ON MergeTree, TABLE ENGINE ON AggregatingMergeTree',
];

const USERS = `<clickhouse>
  <profiles><default/></profiles>
  <quotas><default/></quotas>
  <users>
    <default>
      <no_password/>
      <networks><ip>::/0</ip></networks>
      <profile>default</profile>
      <quota>default</quota>
      <grants>${GRANTS.map((grant) => `<query>${grant}</query>`).join('')}</grants>
    </default>
  </users>
</clickhouse>
`;

/**
 * Bytes of what is known of the people in each granule, five a record, that are kept unpacked: unpacking them is a third of the time in which it
 * is found who looked at somebody.
 */
const INDEX_CACHE = 512 * 1024 * 1024;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Writes the engine's configuration into a private folder; the path of it. */
export const writeRights = async (folder: string): Promise<string> => {
  const [config, users] = [join(folder, 'engine.xml'), join(folder, 'users.xml')];
  await writeFile(users, USERS, { mode: 0o600 });
  const settings = `<users_config>${escaped(users)}</users_config>
  <index_uncompressed_cache_size>${INDEX_CACHE}</index_uncompressed_cache_size>`;
  await writeFile(config, `<clickhouse>\n  ${settings}\n</clickhouse>\n`, { mode: 0o600 });
  return config;
};
