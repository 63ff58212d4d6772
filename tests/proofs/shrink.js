// Runs in an empty page. A PNG as base64 → a smaller one in grey, so many pixels a side to one, and its
// greys. What is left is how a page is laid out, and not how a machine draws the edges of letters.
async ([png, side, most]) => {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const width = Math.floor(image.width / side);
  const height = Math.min(Math.floor(image.height / side), most);
  const large = new OffscreenCanvas(width * side, height * side).getContext("2d");
  large.drawImage(image, 0, 0);
  const { data } = large.getImageData(0, 0, width * side, height * side);
  const greys = new Array(width * height).fill(0);
  for (let at = 0; at < data.length; at += 4) {
    const x = (at / 4) % (width * side);
    const y = Math.floor(at / 4 / (width * side));
    const grey = 0.299 * data[at] + 0.587 * data[at + 1] + 0.114 * data[at + 2];
    greys[Math.floor(y / side) * width + Math.floor(x / side)] += grey / (side * side);
  }
  const steps = greys.map((grey) => 17 * Math.round(grey / 17)); // sixteen greys make a small file
  const small = new OffscreenCanvas(width, height);
  const pixels = new Uint8ClampedArray(steps.flatMap((grey) => [grey, grey, grey, 255]));
  small.getContext("2d").putImageData(new ImageData(pixels, width, height), 0, 0);
  const bytes = new Uint8Array(await (await small.convertToBlob()).arrayBuffer());
  return { width, height, greys: steps, png: btoa(String.fromCharCode(...bytes)) };
}
