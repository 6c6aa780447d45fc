/** What people give about a site, its checkpoints, people and rectifications; src/messages says what each is called. */
export type FieldName =
  | 'site'
  | 'period'
  | 'year'
  | 'inspectedOn'
  | 'siteManager'
  | 'inspector'
  /** 默认检查方式 of a discipline. */
  | 'usualMethod'
  | 'reason'
  | 'method'
  | 'name'
  | 'role'
  /** 分管专业 of a person. */
  | 'discipline'
  | 'responsible'
  | 'dueOn'
  | 'measure'
  | 'state'
  | 'recheck';

/** A field, or the column of a list as whoever wrote the list calls it. */
export type Field = FieldName | { readonly caption: string };
