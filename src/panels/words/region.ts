/** What is said where the drawn region is typed. */
export const regionWords = {
  title: 'Drawn region',
  help: 'From where to where each axis goes; the wheel and a double click on the range change it too.',
  from: (axis: string) => `${axis}, from`,
  to: (axis: string) => `${axis}, to`,
  between: 'to',
  mustRise: (low: string, high: string) => `A range must rise: ${low} to ${high} stays.`,
  usual: 'Usual region',
} as const;
