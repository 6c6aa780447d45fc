import { escapeXml } from './text-xml';

/** What an attribute may be given; one that is missing or false is left out, as every schema has it as its default. */
type AttributeValue = string | number | true | false | undefined;

/** How every part begins. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const IN_ATTRIBUTES: Readonly<Record<string, string>> = { '"': '&quot;', '\n': '&#10;', '\t': '&#9;' };

const attributeText = (value: string | number | true): string =>
  value === true
    ? '1'
    : escapeXml(String(value)).replace(/["\n\t]/g, (char) => IN_ATTRIBUTES[char] as string);

const attributesXml = (attributes: Readonly<Record<string, AttributeValue>>): string =>
  Object.entries(attributes)
    .map(([name, value]) =>
      value === undefined || value === false ? '' : ` ${name}="${attributeText(value)}"`,
    )
    .join('');

/** An element with XML in it; a tag alone where there is none. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  ...contents: readonly string[]
): string => {
  const content = contents.join('');
  const head = `<${name}${attributesXml(attributes)}`;
  return content === '' ? `${head}/>` : `${head}>${content}</${name}>`;
};

/** An element that holds a list and says how long it is; nothing where the list is empty. */
export const counted = (
  name: string,
  list: readonly string[],
  attributes: Readonly<Record<string, AttributeValue>> = {},
): string => (list.length === 0 ? '' : element(name, { count: list.length, ...attributes }, ...list));
