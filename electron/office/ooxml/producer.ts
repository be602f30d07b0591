import { childNamed, ownText } from '../xml/xml-element';
import type { OoxmlPackage } from './ooxml-package';

/** The program that wrote the file, as its extended properties say: "Microsoft Office Word 16.0000". */
export async function readProducer(file: OoxmlPackage): Promise<string | undefined> {
  const links = await file.relationships('');
  const link = links.find(({ type, external }) => /extended-?properties/i.test(type) && !external);
  if (link === undefined || !file.archive.has(link.target)) return undefined;
  const properties = await file.tree(link.target);
  const application = childNamed(properties, 'ep:Application');
  const version = childNamed(properties, 'ep:AppVersion');
  const words = [application, version].map((element) => (element ? ownText(element).trim() : ''));
  return words.filter(Boolean).join(' ') || undefined;
}
