#pragma once

namespace vinculo::pdf {

// What every browser knows of tags by itself, and HtmlToPdf does not.
inline constexpr char kTagStyle[] = R"css(
html, body, div, p, h1, h2, h3, h4, ul, ol, blockquote, hr { display: block }
head, style, title, script, meta { display: none }
li { display: list-item }
table { display: table; border-spacing: 0 }
thead { display: table-header-group }
tbody { display: table-row-group }
tfoot { display: table-footer-group }
tr { display: table-row; vertical-align: inherit }
td, th { display: table-cell; vertical-align: inherit }
th, b, strong, h1, h2, h3, h4 { font-weight: bold }
i, em { font-style: italic }
u { text-decoration: underline }
s { text-decoration: line-through }
sub { vertical-align: sub; font-size: 70% }
sup { vertical-align: super; font-size: 70% }
small { font-size: 80% }
br { display: inline-block }
)css";

}  // namespace vinculo::pdf
