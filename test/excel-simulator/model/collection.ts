import { ApiObject, NULL_OBJECT } from '../protocol/api-object';
import { HostError } from '../protocol/host-error';

/** A collection whose members are found by a key. */
export abstract class Collection<T extends ApiObject> extends ApiObject {
  abstract override items(): readonly T[];
  protected abstract find(key: string | number): T | undefined;

  getItem(key: string | number): T {
    const found = this.find(key);
    if (!found) throw new HostError('ItemNotFound', `no ${String(key)}`);
    return found;
  }

  getItemOrNullObject(key: string | number): T | typeof NULL_OBJECT {
    return this.find(key) ?? NULL_OBJECT;
  }

  getItemAt(index: number): T {
    const found = this.items()[index];
    if (!found) throw new HostError('InvalidArgument', `no item ${index}`);
    return found;
  }

  getCount(): number {
    return this.items().length;
  }
}
