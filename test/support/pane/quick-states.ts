import { QUICK_TEXT } from '../../../src/messages/quick-entry-text';
import { NOTHING_ENTERED } from '../../../src/taskpane/features/entry/model/quick-shown';
import type { QuickView } from '../../../src/taskpane/features/entry/model/quick-view';

const TEXT = QUICK_TEXT;

const DISCIPLINES = [
  ['customer-service', '客户服务'],
  ['facility-maintenance', '设施设备维护'],
  ['order-maintenance', '秩序维护管理'],
  ['cleaning', '保洁管理'],
  ['greening', '绿化管理'],
] as const;

/** 快速录入 before anybody began. */
export const QUICK_CLOSED: QuickView = {
  ...NOTHING_ENTERED,
  asked: TEXT.asked.code,
  facts: [TEXT.codeFacts],
  label: TEXT.labels.code,
  hint: TEXT.hints.code,
  disciplines: DISCIPLINES.map(([value, text]) => ({ value, text })),
};

const place: QuickView = {
  ...QUICK_CLOSED,
  active: true,
  begun: true,
  stage: 'place',
  place: '客户服务 3-4 · 客户档案',
  asked: '统一纳入项目(部门)档案/资料管理',
  facts: [TEXT.range('0.5–2')],
  label: TEXT.labels.place,
  hint: TEXT.hints.place,
  discipline: 'customer-service',
  methods: [
    { value: '', text: TEXT.usualMethod('明查') },
    { value: '暗访', text: '暗访' },
  ],
  recent: [
    { key: '6', text: '客户服务 3-3　扣 1，档案没有目录，两户资料不全', status: 'waiting', why: '' },
    { key: '5', text: '客户服务 3-2　扣 0.5，缺原因', status: 'writing', why: '' },
    { key: '4', text: '客户服务 第 2 项其余 3 条符合', status: 'written', why: '' },
    { key: '3', text: '客户服务 1-4　不适用，本项目没有', status: 'written', why: '' },
    {
      key: '2',
      text: '客户服务 1-2　扣 1.5，制度没有上墙',
      status: 'refused',
      why: TEXT.refused('0.5 制度过期'),
    },
  ],
  mayTakeBack: true,
  missing: TEXT.missing('客户服务', 62, 1, 0),
};

/** The states of 快速录入 that are drawn. */
export const QUICK_STATES: Readonly<Record<string, QuickView>> = {
  'quick-code': { ...QUICK_CLOSED, active: true },
  'quick-discipline': {
    ...QUICK_CLOSED,
    active: true,
    stage: 'discipline',
    asked: TEXT.asked.discipline,
    facts: DISCIPLINES.map(([, name], i) => TEXT.disciplineChoice(i + 1, name, 72 - i * 18)),
    label: TEXT.labels.discipline,
    hint: TEXT.hints.discipline,
  },
  'quick-place': place,
  'quick-amount': {
    ...place,
    stage: 'amount',
    label: TEXT.labels.amount,
    hint: TEXT.hints.amount,
    said: { text: '3 超出允许范围 0.5–2。请改为 0、0.5–2 之间的数，或 /。', isRefusal: true },
  },
  'quick-reason': {
    ...place,
    stage: 'reason',
    facts: [],
    question: TEXT.deduction('1.5'),
    label: TEXT.labels.reason,
    hint: TEXT.hints.reason,
    typed: '档案',
    offers: [
      { key: 'a', text: '档案没有目录，两户资料不全', note: TEXT.used(4) },
      { key: 'b', text: '档案柜钥匙没有专人保管', note: TEXT.used(1) },
      { key: 'c', text: '未做到：统一纳入项目(部门)档案/资料管理', note: TEXT.used(0) },
    ],
    offersLabel: TEXT.offers.reason,
    chosen: 1,
  },
  'quick-overwrite': {
    ...place,
    stage: 'overwrite',
    facts: [TEXT.present('1.5', '制度没有上墙'), TEXT.overwriteConforms('制度没有上墙')],
    question: TEXT.overwrite('0'),
    label: TEXT.labels.overwrite,
    hint: TEXT.hints.overwrite,
    said: { text: '已撤回 1 条。', isRefusal: false },
  },
  'quick-failed': { ...place, waiting: 3, failed: true },
};
