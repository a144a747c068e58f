import { expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

it('opens no public door unless it is asked for one', () => {
  expect(readConfig({}).publicDoor).toBeNull();
  expect(readConfig({ BONGSU_PUBLIC_PORT: '8521' }).publicDoor).toEqual({
    port: 8521,
    host: '127.0.0.1',
    workBits: 17,
    url: null,
  });
});

it('knows under which address people outside reach it, and is not told one that leads nowhere', () => {
  const told = { BONGSU_PUBLIC_PORT: '8521', BONGSU_PUBLIC_URL: 'https://notice.example.invalid/' };
  expect(readConfig(told).publicDoor?.url).toBe('https://notice.example.invalid');
  expect(() => readConfig({ BONGSU_PUBLIC_URL: told.BONGSU_PUBLIC_URL })).toThrow('BONGSU_PUBLIC_PORT');
});

it('draws with the browser it is given or finds, and with none where it finds none', () => {
  expect(readConfig({}).chromium).toBeNull();
  expect(readConfig({ PATH: '/nowhere', BONGSU_CHROMIUM: 'none' }).chromium).toBeNull();
  expect(readConfig({ BONGSU_CHROMIUM: process.execPath }).chromium).toBe(process.execPath);
  expect(() => readConfig({ BONGSU_CHROMIUM: '/nowhere/chromium' })).toThrow('BONGSU_CHROMIUM');
});

it('opens ranges inside to the look at web sites when it is told to, and never everything at once', () => {
  expect(readConfig({}).webScan.networks).toEqual([]);
  expect(readConfig({ BONGSU_SCAN_NETWORKS: '10.1.0.0/16, fd12:3456::/32' }).webScan.networks).toHaveLength(2);
  for (const wide of ['0.0.0.0/0', '10.1.0.0/16,128.0.0.0/1', '::/0', 'anything']) {
    expect(() => readConfig({ BONGSU_SCAN_NETWORKS: wide }), wide).toThrow('BONGSU_SCAN_NETWORKS');
  }
});

it('does not put the public door where the staff come in', () => {
  expect(() => readConfig({ PORT: '9000', BONGSU_PUBLIC_PORT: '9000' })).toThrow(ConfigError);
});

it('seals with AES unless told to use ARIA, and with nothing else', () => {
  expect(readConfig({}).cipher).toBe('aes-256-gcm');
  expect(readConfig({ BONGSU_CIPHER: 'aria-256-gcm' }).cipher).toBe('aria-256-gcm');
  expect(() => readConfig({ BONGSU_CIPHER: 'des' })).toThrow('BONGSU_CIPHER');
});

const folders = (list: string) => readConfig({ BONGSU_DATA: '/srv/Bongsu', BONGSU_FOLLOW_FOLDERS: list }).followFolders;

it('opens folders for files that are followed when it is told to, and none that holds or lies in its own data', () => {
  expect(readConfig({}).followFolders).toEqual([]);
  expect(folders('/var/log/hr/, /srv/Logs')).toEqual(['/var/log/hr', '/srv/Logs']);
  for (const wide of ['/', '/srv', '/srv/Bongsu', '/srv/Bongsu/files', 'logs', '/var/../srv', '/var/log,/srv/Bongsu/'])
    expect(() => folders(wide), wide).toThrow('BONGSU_FOLLOW_FOLDERS');
});

const wrong = () => readConfig({ BONGSU_PUBLIC_WORK_BITS: 'a-secret-value' });

it('names a setting that is wrong, and never its value', () => {
  expect(wrong).toThrow('BONGSU_PUBLIC_WORK_BITS');
  expect(wrong).not.toThrow('a-secret-value');
});

it('takes syslog over TLS only with a certificate and its key', () => {
  expect(readConfig({}).syslog).toEqual({ host: '127.0.0.1', port: null, tls: null });
  expect(readConfig({ BONGSU_SYSLOG_PORT: '6514', BONGSU_SYSLOG_HOST: '0.0.0.0' }).syslog.port).toBe(6514);
  const file = process.execPath;
  expect(() => readConfig({ BONGSU_SYSLOG_TLS_PORT: '6514', BONGSU_SYSLOG_TLS_CERT: file })).toThrow(
    'BONGSU_SYSLOG_TLS_KEY',
  );
  const both = { BONGSU_SYSLOG_TLS_CERT: file, BONGSU_SYSLOG_TLS_KEY: file };
  expect(readConfig({ BONGSU_SYSLOG_TLS_PORT: '6514', ...both }).syslog.tls).toMatchObject({ port: 6514 });
});
