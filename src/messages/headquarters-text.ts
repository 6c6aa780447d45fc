/** Texts of the tab 总部. */
export const HEADQUARTERS_TEXT = {
  noSaving: {
    title: '这里不能保存文件',
    what: 'Mac 和 iPad 上的 Excel 不让窗格保存文件。发放，以及保存汇总工作簿，请用电脑浏览器打开工作台，在那里的“总部”页做：',
    file: '汇总工作簿在这里存不下来。需要它，请在工作台里再做一次（地址在本页最上面）。',
  },
  batch: {
    title: '发放：按清单生成工作簿',
    intro: '给清单里的每个项目生成一份工作簿，填好项目信息和人员名单，打包成一个 zip 下载。',
    choose: '选择项目清单',
    chooseOther: '换一个清单',
    chooseHint: '.xlsx 或 .csv，一行一个项目',
    template: '下载空白清单',
    period: '检查期间（清单没写时用）',
    byDiscipline: '按专业分开',
    byDisciplineHint:
      '每个项目每个专业一份，只显示这个专业的表；几个人各填各的，填好后在“录入”页合并成一份。',
    programme: '同时生成专项工作表',
    programmeHint: '每份都带人员、专项阶段、工作计划、进度图、报送审批、会议培训。',
    reading: '正在读取清单……',
    refused: (count: number): string => `清单有 ${count} 处需要改正，改好后请重新选择`,
    more: (count: number): string => `另有 ${count} 处，改正上面的以后再看。`,
    ready: (count: number): string => `将生成 ${count} 个工作簿`,
    readySplit: (sites: number, each: number): string =>
      `将生成 ${sites * each} 个工作簿：${sites} 个项目，每个按专业分成 ${each} 份`,
    sites: '清单里的项目',
    problems: '清单的问题',
    head: ['项目', '期间', '人员'],
    others: (count: number): string => `……另有 ${count} 个`,
    rubric: (version: string, code: string): string => `评分细则 ${version}（指纹 ${code}）`,
    make: '生成并下载',
    making: '正在生成工作簿',
    progress: (done: number, of: number): string => `正在生成，已完成 ${done} / ${of}`,
    cancel: '取消',
    cancelling: '正在停止……',
    done: (count: number): string => `已生成 ${count} 个工作簿`,
    stopped: (done: number, of: number): string => `已取消：生成了 ${done} 个，还有 ${of - done} 个没有生成`,
    save: (name: string): string => `保存 ${name}`,
    saveHint: '如果没有开始下载，请点上面的链接；仍不行时，请在浏览器中打开 Excel 网页版或工作台再试。',
    templateName: '项目清单.xlsx',
    zipName: (count: number, day: string): string => `督导评分_${count}个项目_${day}.zip`,
    splitZipName: (count: number, day: string): string => `督导评分_按专业${count}份_${day}.zip`,
    failed: '没有完成',
    unreadable: (name: string): string => `${name}：文件打不开，可能已被移走或正被其他程序占用。`,
    broken: '这个环境不支持在后台生成，或生成中途出错。请在浏览器中打开 Excel 网页版或工作台再试。',
  },
  consolidate: {
    title: '汇总排名与完整性核对',
    intro: '选择各项目发回的工作簿，一份或很多份：先核对每一份有没有被改动，再按录入的扣分重新计分、排名。',
    local: '文件只在这台电脑上读取，不会上传，也不会被改动。',
    chooseFiles: '选择文件',
    chooseFolder: '选择文件夹',
    dropHint: '也可以把文件或文件夹拖到这里。',
    dropLater: '正在处理，完成后才能再放文件。',
    nothing: '这里没有 Excel 工作簿，请选择各项目发回的 .xlsx 文件。',
    reading: '正在读取工作簿',
    progress: (done: number, of: number, excluded: number): string =>
      `已读 ${done} / ${of}${excluded === 0 ? '' : `，未纳入 ${excluded}`}`,
    stop: '停止',
    stopping: '正在停止……',
    writing: '正在生成汇总工作簿',
    written: (done: number, of: number): string => `正在生成汇总工作簿，已写 ${done} / ${of}`,
    givenUp: '已停止，没有生成汇总工作簿。需要的话，请重新选择文件。',
    done: (ranked: number, excluded: number): string =>
      ranked === 0
        ? `没有可以汇总的项目，未纳入 ${excluded} 份`
        : `已汇总 ${ranked} 个项目${excluded === 0 ? '' : `，未纳入 ${excluded} 份`}`,
    stopped: (ranked: number, excluded: number, left: number): string =>
      `已停止：汇总了 ${ranked} 个项目，未纳入 ${excluded} 份，还有 ${left} 份没有看`,
    checked: (clean: number, altered: number): string =>
      altered === 0
        ? clean === 0
          ? ''
          : '未发现改动'
        : `${altered} 份有改动${clean === 0 ? '' : `，${clean} 份未发现改动`}`,
    save: (name: string): string => `保存 ${name}`,
    saveHint: '点按后没有开始下载的，请在浏览器中打开 Excel 网页版或工作台再试。',
    failed: '没有完成',
    broken: '这个环境不支持在后台读取，或中途出错。请在浏览器中打开 Excel 网页版或工作台再试。',
    ranking: (period: string): string => `排名（${period}）`,
    rankingHead: ['名次', '项目', '得分', '等级'],
    noGrade: '待裁定',
    marked: (site: string, marks: readonly string[]): string =>
      marks.length === 0 ? site : `${site}（${marks.join('，')}）`,
    mean: (mean: string): string => `平均 ${mean} 分`,
    moreSites: (count: number): string => `……另有 ${count} 个项目，见汇总工作簿`,
    morePeriods: (periods: readonly string[]): string =>
      `另有 ${periods.length} 个期间（${periods.slice(0, 3).join('、')}${periods.length > 3 ? '等' : ''}），见汇总工作簿`,
    integrity: '完整性核对',
    clean: (count: number): string => `未发现改动：${count} 份`,
    changed: (count: number): string => `有改动：${count} 份${count === 1 ? '' : '（点文件名看改了什么）'}`,
    unchecked: (count: number): string => `未能核对：${count} 份，原因见“未纳入”`,
    limits:
      '这里核对公式、分值、细则、文字和保护有没有被改动。扣分填得是否属实，这里查不出来：虚假扣分需要与签字的纸质表核对。',
    places: (count: number): string => `${count} 处改动`,
    cutOff: (count: number): string => `……另有 ${count} 处，没有列出`,
    excluded: (count: number): string => `未纳入：${count} 份`,
    policy: '空档处理',
    policyByRubric: '按总部的细则',
    policyHint:
      '综合得分落在两个等级之间时怎样定级。定级和奖惩只按这里的，各项目表里的另外列出；改选后自动重新汇总。',
    claims: (count: number): string => `空档处理与总部不同，影响定级：${count} 份`,
    sinceHandout: (count: number): string => `与发放时不同：${count} 份`,
    sinceHandoutHint:
      '发放时填好的项目信息、人员名单后来改过。这些本来就可以填，不算改动；对不对请与项目核实。',
    rubrics: '总部的评分细则',
    rubric: (version: string, code: string): string => `${version}（指纹 ${code}）`,
    builtIn: '内置',
    addRubric: '添加细则文件',
    addRubricHint: '项目用的是另一版细则时，请添加那一版的细则文件（.json），会自动重新汇总。',
    removeRubric: '移除',
    removeRubricOf: (version: string): string => `移除细则 ${version}`,
    rubricRefused: (name: string): string => `细则文件 ${name} 不能用`,
    rubricTooLarge: '文件过大，不像是细则文件。',
  },
} as const;
