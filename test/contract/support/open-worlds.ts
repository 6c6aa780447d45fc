import type { ContractHost, ContractWorld } from './host';

/** Opens worlds of a host; those that a test leaves open, or fails in, are closed after it. */
export function openWorlds(host: ContractHost): () => ContractWorld {
  const worlds = new Set<ContractWorld>();
  afterEach(() => {
    for (const world of worlds) world.dispose();
  });
  return () => {
    const opened = host.open();
    const world: ContractWorld = {
      ...opened,
      dispose() {
        if (worlds.delete(world)) opened.dispose();
      },
    };
    worlds.add(world);
    return world;
  };
}
