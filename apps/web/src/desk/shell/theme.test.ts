import { theme } from 'antd';
import { describe, expect, test } from 'vitest';
import { deskTheme } from './theme.ts';

const token = theme.getDesignToken(deskTheme);

/** The relative luminance of `#rrggbb` by WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOnWhite(colour: string): number {
  return 1.05 / (luminance(colour) + 0.05);
}

describe('colours of words at the desk, which antd derives lighter under the mouse', () => {
  test.each([
    'colorLink',
    'colorLinkHover',
    'colorLinkActive',
    'colorPrimary',
    'colorPrimaryHover',
    'colorPrimaryTextHover',
    'colorPrimaryActive',
    'colorError',
    'colorErrorHover',
    'colorErrorTextHover',
    'colorWarning',
    'colorSuccess',
  ] as const)('%s can be read on white', (name) => {
    expect(contrastOnWhite(token[name])).toBeGreaterThanOrEqual(4.5);
  });

  test('a colour known to be too light is found to be', () => {
    expect(contrastOnWhite('#579df2')).toBeLessThan(3);
  });
});
