/** Logs and tables of machines that are about nobody. Every address of a computer that is written is told. */
import type { Random } from '../../documents/testing/random.ts';
import { digits } from '../layouts/citizens.fixture.ts';
import {
  amount,
  coordinates,
  day,
  documentNumber,
  ean,
  epochMillis,
  epochSeconds,
  hash,
  isbn,
  ledgerNumber,
  order,
  part,
  shortOrder,
  tracking,
  uuid,
  version,
} from '../layouts/strangers.fixture.ts';

export interface LogLine {
  readonly name: string;
  readonly write: (random: Random, ip: () => string) => string;
}

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (random: Random): string => `${two(random.below(24))}:${two(random.below(60))}:${two(random.below(60))}`;
const moment = (random: Random): string => `${day(random).join('-')}T${clock(random)}.${digits(random, 6)}Z`;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const number = (random: Random, length: number): string =>
  `${String(1 + random.below(9))}${digits(random, length - 1)}`;
const BROWSER = (random: Random): string =>
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${String(80 + random.below(60))}.0.${String(random.below(9999))}.${String(random.below(200))} Safari/537.36`;

const nginx: LogLine = {
  name: 'nginx',
  write: (random, ip) =>
    `${ip()} - - [${two(1 + random.below(28))}/${random.pick(MONTHS)}/2025:${clock(random)} +0900] "GET ${random.pick([
      `/api/v1/items/${ledgerNumber(random)}?t=${epochMillis(random)}`,
      `/orders/${order(random)}/lines/${number(random, 10)}`,
      `/static/js/chunk.${hash(random).slice(0, 8)}.js?v=${number(random, 13)}`,
      `/board/view.do?nttId=${number(random, 7)}&seq=${number(random, 12)}`,
      `/img/${uuid(random)}/${String(random.below(2000))}x${String(random.below(2000))}.webp`,
    ])} HTTP/1.1" ${random.pick(['200', '304', '404', '502'])} ${String(random.below(900_000))} "-" "${BROWSER(random)}" ${String(random.below(3))}.${digits(random, 3)} ${number(random, 13)}`,
};

const journal: LogLine = {
  name: 'journald',
  write: (random) =>
    `${random.pick(MONTHS)} ${two(1 + random.below(28))} ${clock(random)} node-${String(random.below(40))} ${random.pick(['systemd[1]', `kernel`, `sshd[${number(random, 5)}]`, `dockerd[${number(random, 6)}]`])}: ${random.pick(
      [
        `[${number(random, 6)}.${digits(random, 6)}] audit: type=1400 audit(${epochSeconds(random)}.${digits(random, 3)}:${number(random, 4)}): apparmor="ALLOWED" pid=${number(random, 7)}`,
        `Started session-${number(random, 5)}.scope, version ${version(random)}.`,
        `Memory: ${number(random, 8)}K/${number(random, 8)}K available (${number(random, 5)}K kernel code)`,
        `BIOS-e820: [mem 0x000000${hash(random).slice(0, 10)}-0x000000${hash(random).slice(0, 10)}] usable`,
        `nvme0n1: serial S${digits(random, 3)}NX0M${digits(random, 6)} firmware ${version(random)}`,
        `usb 1-${String(random.below(9))}.${String(random.below(9))}: New USB device found, idVendor=${hash(random).slice(0, 4)}, SerialNumber: ${number(random, 12)}`,
      ],
    )}`,
};

const stack: LogLine = {
  name: 'java stack trace',
  write: (random) =>
    `${day(random).join('-')} ${clock(random)},${digits(random, 3)} ERROR [task-${String(random.below(99))}] o.s.b.w.ErrorPageFilter - ${random.pick(
      [
        `No row with identifier ${ledgerNumber(random)} (version ${String(random.below(99))})`,
        `Timeout after ${number(random, 5)}ms, correlation ${uuid(random)}`,
        `잔액이 맞지 않습니다: 전표 ${order(random)} 차액 ${amount(random)}`,
      ],
    )}\n\tat kr.co.sample.order.OrderService.find(OrderService.java:${String(random.below(900))})\n\tat jdk.internal.reflect.GeneratedMethodAccessor${number(random, 4)}.invoke(Unknown Source)\n\tat sun.proxy.$Proxy${number(random, 3)}.call(Unknown Source) ~[spring-core-${version(random)}.jar!/:${version(random)}]\n\t... ${String(random.below(90))} more`,
};

const kubernetes: LogLine = {
  name: 'JSON log',
  write: (random, ip) =>
    JSON.stringify({
      ts: Number(epochMillis(random)),
      time: moment(random),
      level: random.pick(['info', 'warn', 'error']),
      pod: `order-api-${hash(random).slice(0, 10)}-${hash(random).slice(0, 5)}`,
      traceId: hash(random).slice(0, 32),
      spanId: hash(random).slice(0, 16),
      orderId: Number(ledgerNumber(random)),
      snowflake: number(random, 18),
      seq: Number(number(random, 10)),
      latency: random.below(1_000_000) / 7,
      peer: ip(),
      msg: random.pick(['reconciled', 'cache miss', '재고 부족', 'retrying', 'name resolution took 3 ms']),
      itemName: random.pick(['복사용지', '무선 마우스', '이동식 책장', '정수기 필터', '고무 장갑']),
      image: `registry/order-api:${version(random)}`,
    }),
};

const database: LogLine = {
  name: 'database log',
  write: (random) =>
    `${day(random).join('-')} ${clock(random)}.${digits(random, 3)} KST [${number(random, 6)}] ${hash(random).slice(0, 8)}.${hash(random).slice(0, 5)} LOG:  ${random.pick(
      [
        `duration: ${number(random, 3)}.${digits(random, 3)} ms  execute <unnamed>: SELECT * FROM orders WHERE id = ${ledgerNumber(random)} AND shop_id = ${number(random, 10)}`,
        `checkpoint complete: wrote ${number(random, 5)} buffers; lsn=${hash(random).slice(0, 1)}/${hash(random).slice(0, 8).toUpperCase()}`,
        `parameters: $1 = '${number(random, 13)}', $2 = '${number(random, 11)}', $3 = '${number(random, 12)}', $4 = '${number(random, 16)}'`,
        `Key (order_no)=(${shortOrder(random)}) already exists.`,
        `automatic vacuum of table "shop.public.ledger": tuples: ${number(random, 7)} removed, xid ${number(random, 10)}`,
      ],
    )}`,
};

const sales: LogLine = {
  name: 'table of sales',
  write: (random) =>
    [
      order(random),
      shortOrder(random),
      ean(random),
      isbn(random),
      tracking(random),
      part(random),
      amount(random).replaceAll(',', ''),
      epochMillis(random),
      day(random).join(''),
      number(random, 10),
      number(random, 14),
      coordinates(random),
    ].join(','),
};

const metrics: LogLine = {
  name: 'metrics',
  write: (random) =>
    `http_requests_total{job="api",instance="node-${String(random.below(90))}:9100",le="${String(random.below(10))}.${digits(random, 3)}"} ${number(random, 12)} ${epochMillis(random)}`,
};

const sheet: LogLine = {
  name: 'letters of an office',
  write: (random) =>
    `${documentNumber(random)} (${day(random).join('. ')}.) 예산 ${amount(random)}천원, 물품번호 ${number(random, 8)}-${number(random, 8)}, 세부사업 ${number(random, 4)}-${number(random, 3)}, 관리번호 ${number(random, 4)}-${number(random, 4)}-${number(random, 4)}, 고시 제2025-${number(random, 3)}호`,
};

export const logLines: readonly LogLine[] = [nginx, journal, stack, kubernetes, database, sales, metrics, sheet];
