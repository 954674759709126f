import { definePalette, evenRamp } from './palette';

/** Dark blue to yellow, the same to those who tell red from green and those who do not. Every fifth colour of the published table: Nuñez, Anderton and Renslow 2018, matplotlib (CC0). */
export const cividis = definePalette({
  title: 'cividis',
  tints: evenRamp(`
    00224E 002656 002A5F 002D68 003070 083370 163770 203A6F 273E6E 2E416D 34456C 3A486C 3F4C6C
    444F6C 49536C 4E566C 535A6D 575D6D 5C616E 60646F 656870 696B71 6D6F72 727274 767676 7A7A78
    7E7D78 838179 888578 8D8878 928C78 969077 9B9476 A09875 A59C74 AAA073 AFA471 B5A86F BAAC6D
    BFB06B C4B468 C9B965 CFBD62 D4C15F DAC65B DFCA57 E5CF52 EAD34C F0D846 F6DD3F FCE236 FEE838
  `),
  isLand: false,
});
