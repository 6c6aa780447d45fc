import type { RubricFacts } from './rubric-facts';

/** The facts of the built-in rubric, for whoever needs no more of it: it is large. A test holds them against it. */
export const BUILT_IN_FACTS: RubricFacts = {
  format: 1,
  id: 'property-basic-service',
  version: '2011Q4-1',
  title: '物业基础服务管理督导评分细则',
  fingerprint: '12da081c85fbd0c4b95181f16fff29a4cd403467846ea008f8497e7acbd817d0',
  disciplines: [
    { id: 'customer-service', name: '客户服务', weight: 25, checkpoints: 72 },
    { id: 'facility-maintenance', name: '设施设备维护', weight: 30, checkpoints: 128 },
    { id: 'order-maintenance', name: '秩序维护管理', weight: 25, checkpoints: 86 },
    { id: 'cleaning', name: '保洁管理', weight: 15, checkpoints: 76 },
    { id: 'greening', name: '绿化管理', weight: 5, checkpoints: 62 },
  ],
};
