/** Sheets of an empty list of sites 项目清单. */
export const LIST_SHEETS = { sites: '项目', people: '人员', help: '填写说明' } as const;

/** Defined names that the input rules of the list refer to. */
export const LIST_NAMES = { sites: 'ListedSites', roles: 'Roles', disciplines: 'DisciplineNames' } as const;
