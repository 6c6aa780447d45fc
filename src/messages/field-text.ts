import type { Field, FieldName } from '../domain/field';

/** What every field is called. */
export const FIELD_TEXT: Readonly<Record<FieldName, string>> = {
  site: '项目名称',
  period: '检查期间',
  year: '年度',
  inspectedOn: '检查日期',
  siteManager: '被检查项目负责人',
  inspector: '检查人',
  usualMethod: '默认检查方式',
  reason: '存在问题',
  method: '检查方式',
  name: '姓名',
  role: '岗位',
  discipline: '分管专业',
  responsible: '责任人',
  dueOn: '完成时间',
  measure: '整改措施',
  state: '状态',
  recheck: '复查',
};

/** What a field is called, in a list as its column is. */
export const fieldText = (field: Field): string =>
  typeof field === 'string' ? FIELD_TEXT[field] : field.caption;
