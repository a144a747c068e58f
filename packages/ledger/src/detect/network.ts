import { BlockList, isIP } from 'node:net';

/** Whether an address lies in one of the networks. Something that is no address lies in none. */
export type InNetworks = (address: string) => boolean;

/** Addresses repeat: what was found is kept. Whoever sends ever new ones does not fill the memory. */
const kept = <Found>(find: (address: string) => Found): ((address: string) => Found) => {
  const known = new Map<string, Found>();
  return (address) => {
    let found = known.get(address);
    if (found === undefined) {
      found = find(address);
      if (known.size >= 65_536) known.clear();
      known.set(address, found);
    }
    return found;
  };
};

/** Of addresses and networks as `10.1.0.0/16`. Throws `RangeError` for what is neither. */
export const networksOf = (networks: readonly string[]): InNetworks => {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address);
    if (family === 0) throw new RangeError('An address of the network was expected.');
    const kind = family === 4 ? 'ipv4' : 'ipv6';
    if (bits === undefined) list.addAddress(address, kind);
    else list.addSubnet(address, Number(bits), kind);
  }
  return kept((address) => {
    const family = isIP(address);
    return family !== 0 && list.check(address, family === 4 ? 'ipv4' : 'ipv6');
  });
};

/** The first two numbers of an IPv4 address, the first four groups of an IPv6 one: roughly where somebody is. */
export const neighbourhoodOf = kept((address) => {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(address)) return address.slice(0, address.indexOf('.', address.indexOf('.') + 1));
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
});
