"""From plain values to pixels: pictures, icons, fonts, charts."""
