#pragma once

namespace vinculo::documents {

// How documents look, in browsers and as PDF. Sizes in CSS pixels (96 an inch).
inline constexpr char kPageStyle[] = R"css(
body { font-family: "Liberation Sans", Arial, Helvetica, sans-serif; font-size: 14px; line-height: 1.4; color: #000; margin: 0 }
h1 { font-size: 22px; margin: 14px 0 }
h2 { font-size: 18px; margin: 14px 0 }
h3 { font-size: 16px; margin: 12px 0 }
h4 { font-size: 14px; margin: 12px 0 }
p { margin: 8px 0 }
ul, ol { margin: 8px 0; padding-left: 28px }
ul { list-style-type: disc }
ol { list-style-type: decimal }
blockquote { margin: 8px 28px }
hr { border-top: 1px solid #888; margin: 10px 0 }
table { margin: 8px 0 }
td, th { padding: 3px 6px; text-align: left; vertical-align: top }
)css";

}  // namespace vinculo::documents
