/** A rubric of two disciplines, small enough to be generated quickly. */
export const smallRubricDocument = {
  id: 'small',
  version: '1',
  title: '小细则',
  disciplines: [
    discipline('service', '客户服务', 60, [
      item('CS-01', '前台', ['着装整齐', '用语文明']),
      item('CS-02', '报修', ['及时到场', '回访到位']),
    ]),
    discipline('cleaning', '保洁管理', 40, [
      item('CL-01', '楼道', ['地面干净', '扶手干净']),
      item('CL-02', '外围', ['道路干净', '水景清澈']),
    ]),
  ],
};

/** A rubric of one discipline with a column of at least so many cells to type into. */
export const rubricOfRows = (rows: number): object => ({
  id: 'long',
  version: '1',
  title: '长细则',
  disciplines: [
    discipline(
      'service',
      '客户服务',
      100,
      ['CS-01', 'CS-02'].map((id) =>
        item(
          id,
          `项目 ${id}`,
          Array.from({ length: Math.ceil(rows / 2) }, (_, at) => `标准 ${id} ${at + 1}`),
        ),
      ),
    ),
  ],
});

/** A rubric of one discipline with a column of cells to type into. */
export const longRubricDocument = rubricOfRows(20);

function item(id: string, name: string, checkpoints: readonly string[]): object {
  const deductPerMissing = { min: 0.5, max: 2 };
  return { id, category: '类别', name, checkpoints, fullMark: 50, deductPerMissing, provenance: 'source' };
}

function discipline(id: string, name: string, weight: number, items: readonly object[]): object {
  return { id, name, weight, columns: ['类别', '项目', '标准', '规定分值', '扣分'], items };
}
