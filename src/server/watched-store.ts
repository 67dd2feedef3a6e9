import { StoreError, type Store } from '#store/store.ts';

/**
 * The same store, which tells when it can no longer be relied on: after `store.failed` or `store.corrupt` it takes nothing more until it is opened anew, so
 * the process that holds it has to end (store.ts). Told once.
 */
export function watchStore(store: Store, failed: (error: StoreError) => void): Store {
  let told = false;
  const tell = (error: unknown): void => {
    if (told || !(error instanceof StoreError)) return;
    if (error.code !== 'store.failed' && error.code !== 'store.corrupt') return;
    told = true;
    failed(error);
  };
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]): unknown => {
        const result: unknown = Reflect.apply(member, target, args);
        if (result instanceof Promise) result.catch(tell);
        return result;
      };
    },
  });
}
