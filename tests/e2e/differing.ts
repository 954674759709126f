import type { Page } from '@playwright/test';

/** How many pixels of two pictures are seen to differ; shadows of panels are rounded otherwise while a page is at work. */
export function differing(page: Page, ...pictures: [Buffer, Buffer]): Promise<number> {
  return page.evaluate(
    async (texts) => {
      const [one, other] = await Promise.all(
        texts.map(async (text) => {
          const picture = await createImageBitmap(
            new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))]),
          );
          const { width, height } = picture;
          const context = new OffscreenCanvas(width, height).getContext('2d')!;
          context.drawImage(picture, 0, 0);
          return context.getImageData(0, 0, width, height).data;
        }),
      );
      return one.reduce((count, value, k) => count + (Math.abs(value - other[k]) > 8 ? 1 : 0), 0) / 3;
    },
    pictures.map((picture) => picture.toString('base64')),
  );
}
