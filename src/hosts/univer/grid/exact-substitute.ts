import type { Ctor } from '@univerjs/core';
import {
  ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  FUNCTION_NAMES_TEXT,
  functionText,
  StringValueObject,
} from '@univerjs/engine-formula';

/** The grid's own SUBSTITUTE. */
const Substitute = functionText.find(
  ([, name]) => name === FUNCTION_NAMES_TEXT.SUBSTITUTE,
)?.[0] as Ctor<BaseFunction>;

/**
 * SUBSTITUTE that takes blanks at their word, as Excel does: Univer 0.25.1 takes every blank for every other one, so
 * that a text of one ideographic space counted as empty. Lists of texts to look for, and the nth place, it does itself.
 */
export class ExactSubstitute extends Substitute {
  override calculate(...given: BaseValueObject[]): ReturnType<BaseFunction['calculate']> {
    const [text, sought, replacement] = given.map(single);
    if (!text || !sought || !replacement || given.length > 3 || sought.isArray() || replacement.isArray())
      return super.calculate(...given);
    const replaced = (value: BaseValueObject): BaseValueObject => {
      const error = [value, sought, replacement].find((part) => part.isError());
      if (error) return error;
      const old = textOf(sought);
      const result = old === '' ? textOf(value) : textOf(value).split(old).join(textOf(replacement));
      return StringValueObject.create(result);
    };
    return text instanceof ArrayValueObject ? text.mapValue(replaced) : replaced(text);
  }
}

/** The one value of a single cell; anything else as it is. */
function single(value: BaseValueObject): BaseValueObject {
  if (!(value instanceof ArrayValueObject)) return value;
  const only = value.getRowCount() === 1 && value.getColumnCount() === 1 ? value.get(0, 0) : null;
  return only ?? value;
}

function textOf(value: BaseValueObject): string {
  if (value.isNull()) return '';
  return value.isBoolean() ? String(value.getValue()).toUpperCase() : String(value.getValue());
}
