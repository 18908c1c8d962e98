import path from "node:path";
import { Font } from "@react-pdf/renderer";
import { lineBreaks } from "./line-breaks";

export const documentFont = "Noto Sans SC";

// From the working directory, not from this module: inside a build the module has moved and the package has not.
const folder = path.join(/* turbopackIgnore: true */ process.cwd(), "node_modules/@expo-google-fonts/noto-sans-sc");

Font.register({
  family: documentFont,
  fonts: [
    { src: path.join(folder, "400Regular/NotoSansSC_400Regular.ttf"), fontWeight: 400 },
    { src: path.join(folder, "700Bold/NotoSansSC_700Bold.ttf"), fontWeight: 700 },
  ],
});
Font.registerHyphenationCallback(lineBreaks);
