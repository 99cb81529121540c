/** SHA-256 of the texts of example packs that came with earlier states of the program: still known as bundled. */
export const bundledBefore: readonly string[] = [
  '471d8901ce4edfa3c96c67bae364ebaa926686b0362ee48bd3f50e7e475d2057',
  'b5e1d7d52cea97bcb5b32509affc59b43976341cdbf64f9ab8b9fdf8795835b7',
  '356e6de4f456682f658666cc70c917157a772694cfe7d94f33803f30627c4c09',
];
