/**
 * Workers that take jobs in turn.
 *
 * P1 every job is answered once, by at most the allowed number of workers.
 * P2 a job that takes too long ends its worker and costs no other job; another worker takes its place.
 * P3 a worker that dies costs the job it was at.
 * P4 what a job throws is the job's, and its worker goes on.
 * P5 time that a worker needs to start counts towards no job; where none can be started, every job is answered so.
 * P6 closed, every worker is ended.
 * P7 renewed, workers without work are ended and others started in their place; those at work stay.
 */
import { JobPool, type WorkerEvents } from '../../src/usecases/jobs/job-pool';
import { JobTrouble, NoWorkers } from '../../src/usecases/jobs/job-trouble';

type Behaviour = 'answer' | 'hang' | 'die' | 'throw';

interface Staff {
  started: number;
  ended: number;
  most: number;
}

/** Workers that do what their job says, each in a later turn. */
function poolOf(workers: number, { startMs = 0, jobMs = 30, starts = (): boolean => true } = {}) {
  const staff: Staff = { started: 0, ended: 0, most: 0 };
  const startWorker = (events: WorkerEvents<string>) => {
    staff.started++;
    staff.most = Math.max(staff.most, staff.started - staff.ended);
    const begins = starts();
    setTimeout(() => (begins ? events.ready() : events.lost('crash')), startMs);
    return {
      post: (job: Behaviour) => {
        setTimeout(() => {
          if (job === 'answer') events.answered('done');
          if (job === 'throw') events.failed(new Error('of the job'));
          if (job !== 'die') return;
          staff.ended++;
          events.lost('crash');
          events.lost('crash');
        });
      },
      end: () => {
        staff.ended++;
      },
    };
  };
  return { staff, pool: new JobPool<Behaviour, string>(startWorker, { workers, jobMs }) };
}

const outcomes = async (pool: JobPool<Behaviour, string>, jobs: readonly Behaviour[]) =>
  (await Promise.allSettled(jobs.map((job) => pool.run(job)))).map((settled) =>
    settled.status === 'fulfilled'
      ? settled.value
      : settled.reason instanceof JobTrouble
        ? settled.reason.trouble
        : String(settled.reason),
  );

test('P1: many jobs, few workers', async () => {
  const { pool, staff } = poolOf(3);
  expect(
    await outcomes(
      pool,
      Array.from({ length: 40 }, () => 'answer'),
    ),
  ).toEqual(Array.from({ length: 40 }, () => 'done'));
  expect(staff).toEqual({ started: 3, ended: 0, most: 3 });
});

test('P1: one job, one worker', async () => {
  const { pool, staff } = poolOf(3);
  await outcomes(pool, ['answer']);
  expect(staff.started).toBe(1);
});

test('P2 P3 P4: trouble stays where it is', async () => {
  const { pool, staff } = poolOf(2);
  expect(await outcomes(pool, ['answer', 'hang', 'answer', 'die', 'throw', 'answer', 'answer'])).toEqual([
    'done',
    'time',
    'done',
    'crash',
    'Error: of the job',
    'done',
    'done',
  ]);
  expect(staff.most).toBe(2);
  expect(staff.ended).toBe(2);
});

test('P5: a slow start', async () => {
  const { pool } = poolOf(1, { startMs: 90, jobMs: 60 });
  expect(await outcomes(pool, ['answer', 'answer'])).toEqual(['done', 'done']);
});

test('P5: no start at all', async () => {
  const { pool, staff } = poolOf(2, { starts: () => false });
  const results = await Promise.allSettled([pool.run('answer'), pool.run('answer'), pool.run('answer')]);
  for (const result of results)
    expect(result.status === 'rejected' && result.reason instanceof NoWorkers).toBe(true);
  expect(staff.started).toBeLessThanOrEqual(4);
});

test('P6: closed', async () => {
  const { pool, staff } = poolOf(2);
  await outcomes(pool, ['answer', 'answer']);
  void pool.run('hang');
  await pool.close();
  expect(staff.ended).toBe(2);
});

test('P7: renewed', async () => {
  const { pool, staff } = poolOf(2, { jobMs: 1000 });
  await outcomes(pool, ['answer', 'answer']);
  const busy = pool.run('answer');
  await pool.renew();
  expect(staff).toMatchObject({ started: 3, ended: 1 });
  expect(await busy).toBe('done');
  expect(await outcomes(pool, ['answer', 'answer', 'answer'])).toEqual(['done', 'done', 'done']);
  expect(staff).toMatchObject({ started: 3, ended: 1, most: 2 });
});

test('P7: closed while it is renewed', async () => {
  const { pool, staff } = poolOf(2);
  await outcomes(pool, ['answer', 'answer']);
  const renewed = pool.renew();
  await pool.close();
  await renewed;
  expect(staff).toMatchObject({ started: 2, ended: 2 });
});
