/** SHA-256 of the texts of example packs that came with earlier states of the program: still known as bundled. */
export const bundledBefore: readonly string[] = [
  '471d8901ce4edfa3c96c67bae364ebaa926686b0362ee48bd3f50e7e475d2057',
];
