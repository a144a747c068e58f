import { missingOf, type Truth } from '../engine/finding.ts';
import type { Reason } from '../engine/trace.ts';
import { covering, nearest, rulesOn, type EncryptionRule } from './encryption-rules.ts';
import { requirement, type Bench, type Requirement } from './judge-duty.ts';
import { items as allItems, places as allPlaces, type EncryptionFile, type Item, type Place } from './model.ts';
import type { KnownProfile } from './profile/known-profile.ts';
import { servesOnline } from './profile/online.ts';
import { subjectKinds, zones, type SubjectKind } from './profile/vocabulary.ts';
import { told, type Told } from './told.ts';

interface Verdict extends Told {
  readonly required: Requirement;
  /** `one-way` where it must not be possible to decrypt it again (passwords). */
  readonly way: 'one-way' | null;
  readonly missing: readonly string[];
}

/** 제7조 as a table: must this item, of these people, be encrypted here? */
export interface EncryptionRow extends Verdict {
  readonly item: Item;
  readonly subject: SubjectKind;
  /** Where it is stored, or `transfer`: sent or received over the internet. */
  readonly zone: Place;
}

const placesOf = (profile: KnownProfile): readonly Place[] => {
  const stored: readonly Place[] = profile.zones ?? zones;
  const noDevices = profile.deviceStorage === false && profile.removableMedia === false;
  return allPlaces.filter((place) => {
    if (place === 'transfer') return true;
    return place === 'devices' ? !noDevices : stored.includes(place);
  });
};

const subjectsOf = (profile: KnownProfile): readonly SubjectKind[] => {
  const { subjects } = profile;
  if (subjects !== null) return subjectKinds.filter((kind) => subjects.includes(kind));
  return servesOnline(profile) === false ? ['non-users'] : subjectKinds;
};

/** Passwords are everywhere; where the kinds are unknown, every kind is shown. */
const itemsOf = ({ dataKinds }: KnownProfile): readonly Item[] =>
  dataKinds === null ? allItems : allItems.filter((item) => item === 'password' || dataKinds.includes(item));

const nothingSaid = ({ inForce, entry, reasons }: EncryptionRule): readonly Reason[] =>
  inForce === 'in-force'
    ? [
        {
          ko: '이 날의 기준은 이 항목, 정보주체, 구간의 조합에 암호화를 정하지 않는다.',
          en: 'The provisions of this day ask for no encryption of this item of these people in this place.',
          cite: entry,
        },
      ]
    : reasons;

const silent = (rule: EncryptionRule, today: string): Verdict => ({
  required: 'not-required',
  way: null,
  missing: [],
  ...told(nothingSaid(rule), today),
});

const ofTruth = (rules: readonly EncryptionRule[], truth: Truth): readonly EncryptionRule[] =>
  rules.filter(({ finding }) => finding.truth === truth);

/** One rule that asks decides; an open one keeps the question open; only where all excuse nothing is asked. */
const verdictOf = (rules: readonly EncryptionRule[], truth: Truth, today: string): Verdict => ({
  required: requirement[truth],
  way: rules.some(({ entry }) => entry.value.way === 'one-way') ? 'one-way' : null,
  missing: [...new Set(rules.flatMap(({ finding }) => missingOf(finding)))],
  ...told(
    rules.flatMap(({ reasons }) => reasons),
    today,
  ),
});

const decisive = (rules: readonly EncryptionRule[]): Truth => {
  if (ofTruth(rules, 'yes').length > 0) return 'yes';
  return ofTruth(rules, 'unknown').length > 0 ? 'unknown' : 'no';
};

/** Many rows rest on the same rules: what they say is put into words once. */
const judge = (rules: readonly EncryptionRule[], today: string) => {
  const memory = new Map<string, Verdict>();
  const remembered = (key: string, verdict: () => Verdict): Verdict => {
    const known = memory.get(key) ?? verdict();
    memory.set(key, known);
    return known;
  };
  return (item: Item, subject: SubjectKind, zone: Place): Verdict => {
    const applying = covering(rules, item, subject, zone);
    if (applying.length === 0) {
      const rule = nearest(rules, subject, zone);
      return remembered(`silent ${rule.id}`, () => silent(rule, today));
    }
    const truth = decisive(applying);
    const speaking = ofTruth(applying, truth);
    return remembered(speaking.map(({ id }) => id).join(' '), () => verdictOf(speaking, truth, today));
  };
};

/** One row for each item, kind of people and place that the profile leaves open. */
export const encryptionOf = (files: readonly EncryptionFile[], bench: Bench): readonly EncryptionRow[] => {
  const { profile, today } = bench;
  const verdict = judge(rulesOn(files, bench), today);
  const [items, places] = [itemsOf(profile), placesOf(profile)];
  return subjectsOf(profile).flatMap((subject) =>
    items.flatMap((item) => places.map((zone) => ({ item, subject, zone, ...verdict(item, subject, zone) }))),
  );
};
