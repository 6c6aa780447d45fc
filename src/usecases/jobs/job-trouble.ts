/** Why a job has no answer: it took too long, needed too much memory, or the worker ended by itself. */
export type WorkerTrouble = 'time' | 'memory' | 'crash';

/** A job that came to nothing, through no fault of the other jobs. */
export class JobTrouble extends Error {
  constructor(readonly trouble: WorkerTrouble) {
    super(trouble);
    this.name = 'JobTrouble';
  }
}

/** Not one worker could be started: nothing can be done here. */
export class NoWorkers extends Error {
  constructor() {
    super('no worker could be started');
    this.name = 'NoWorkers';
  }
}
